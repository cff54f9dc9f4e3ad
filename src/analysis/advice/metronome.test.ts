import { metronomeWav } from './metronome.js';

const header = 44;
const rate = 8_000;

/** Samples at which a click begins: the first one off the middle after silence. */
function clicksOf(wav: Uint8Array): number[] {
  const samples = wav.subarray(header);
  const starts: number[] = [];
  let quietFor = rate;
  samples.forEach((value, at) => {
    if (value !== 128 && quietFor > 400) starts.push(at);
    quietFor = value === 128 ? quietFor + 1 : 0;
  });
  return starts;
}

/** Changes of sign in the first 20 ms of a click: twice its pitch. */
function crossings(wav: Uint8Array, at: number): number {
  const part = wav.subarray(header + at, header + at + 160);
  return part.filter((value, i) => i > 0 && value < 128 !== part[i - 1] < 128).length;
}

describe('the metronome track', () => {
  const wav = metronomeWav(163);

  it('is a WAV of two minutes, mono, 8 bit, 8 kHz', () => {
    const view = new DataView(wav.buffer);
    const text = (at: number) => new TextDecoder('latin1').decode(wav.subarray(at, at + 4));
    expect([text(0), text(8), text(12), text(36)]).toEqual(['RIFF', 'WAVE', 'fmt ', 'data']);
    expect(view.getUint32(4, true)).toBe(wav.length - 8);
    expect([20, 22, 32, 34].map((at) => view.getUint16(at, true))).toEqual([1, 1, 1, 8]);
    expect([24, 28].map((at) => view.getUint32(at, true))).toEqual([rate, rate]);
    expect(view.getUint32(40, true)).toBe(120 * rate);
    expect(wav.length).toBe(header + 120 * rate);
  });

  it.each([100, 154, 163, 187.5, 240])(
    'has each of %d clicks a minute in its place, without drift',
    (spm) => {
      const starts = clicksOf(metronomeWav(spm));
      expect(starts).toHaveLength(Math.ceil(spm));
      // A click begins with a sample in the middle, so it is heard one sample after its place.
      starts.forEach((at, step) => expect(at - 1).toBe(Math.round(((step * 60) / spm) * rate)));
    },
  );

  it('is silent in its second minute, so that looped it is 1 min on, 1 min off', () => {
    expect(wav.subarray(header + 61 * rate).every((value) => value === 128)).toBe(true);
    expect(clicksOf(wav).at(-1)).toBeLessThan(60 * rate);
  });

  it('has two pitches in turn, one for each foot', () => {
    const pitches = clicksOf(wav).map((at) => crossings(wav, at));
    expect(pitches[1]).toBeGreaterThan(pitches[0] ?? NaN);
    expect(new Set(pitches.filter((_, step) => step % 2 === 0)).size).toBe(1);
    expect(new Set(pitches.filter((_, step) => step % 2 === 1)).size).toBe(1);
  });

  it.each([99, 241, NaN, -170, Infinity])('does not exist for %d', (spm) => {
    expect(() => metronomeWav(spm)).toThrow(RangeError);
  });
});
