/** Samples per second: enough for a click, and small to send. */
const sampleRate = 8_000;
const secondsOn = 60;
const secondsOff = 60;
const headerBytes = 44;
/** The slowest and quickest cadence that a click is made for, steps per minute. */
const limitsSpm = { min: 100, max: 240 };
/** A click: so long, so loud (of 127), and a pitch per foot, Hz, so that left and right can be told apart. */
const click = { lengthS: 0.025, loudness: 100, pitchesHz: [1_000, 1_250] } as const;
/** The middle of 8-bit samples, which are unsigned. */
const silence = 128;

/**
 * Returns a WAV (mono, 8 bit, 8 kHz, two minutes) that plays one minute of clicks at a cadence, one per step, and one
 * minute of silence; looped, it is 1 min on, 1 min off (E6). Every second click is a little higher. Click k begins at sample
 * round(k · 60 / spm · rate), so that rounding never adds up. @throws RangeError for spm outside 100 to 240.
 */
export function metronomeWav(spm: number): Uint8Array {
  if (!(spm >= limitsSpm.min && spm <= limitsSpm.max)) {
    throw new RangeError(`A metronome has ${limitsSpm.min} to ${limitsSpm.max} steps a minute, not ${spm}.`);
  }
  const samples = (secondsOn + secondsOff) * sampleRate;
  const bytes = new Uint8Array(headerBytes + samples).fill(silence, headerBytes);
  writeHeader(bytes, samples);
  const clicks = click.pitchesHz.map(clickSamples);
  for (let step = 0; ; step++) {
    const at = Math.round(((step * 60) / spm) * sampleRate);
    if (at >= secondsOn * sampleRate) return bytes;
    bytes.set(clicks[step % clicks.length], headerBytes + at);
  }
}

function clickSamples(pitchHz: number): Uint8Array {
  const length = Math.round(click.lengthS * sampleRate);
  return Uint8Array.from({ length }, (_, i) => {
    const fading = 1 - i / length;
    const wave = Math.sin((2 * Math.PI * pitchHz * i) / sampleRate);
    return silence + Math.round(click.loudness * fading * fading * wave);
  });
}

/** RIFF header of uncompressed samples. */
function writeHeader(bytes: Uint8Array, samples: number): void {
  const view = new DataView(bytes.buffer);
  const text = (at: number, letters: string) => bytes.set(new TextEncoder().encode(letters), at);
  text(0, 'RIFF');
  view.setUint32(4, headerBytes - 8 + samples, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, 'data');
  view.setUint32(40, samples, true);
}
