import { beatsBetween } from './beats.js';

/** Clicks are handed to the sound hardware so far ahead: timers of a page are late. Seconds. */
const aheadS = 0.4;
const lookEveryMs = 100;
/** As in the file to download: 25 ms, a pitch per foot, so that left and right can be told apart. */
const click = { lengthS: 0.025, loudness: 0.7, pitchesHz: [1_000, 1_250] } as const;

/** Plays the metronome's clicks at a cadence that may change while it plays. */
export class ClickPlayer {
  private readonly audio = new AudioContext();
  private readonly startS = this.audio.currentTime + 0.1;
  private plannedS = 0;
  private readonly timer: ReturnType<typeof setInterval>;

  constructor(public spm: number) {
    this.plan();
    this.timer = setInterval(() => this.plan(), lookEveryMs);
  }

  /** Seconds since the start. */
  get timeS(): number {
    return Math.max(0, this.audio.currentTime - this.startS);
  }

  stop(): void {
    clearInterval(this.timer);
    void this.audio.close();
  }

  private plan(): void {
    const untilS = this.timeS + aheadS;
    // A tab that slept plays on from now; what it missed is over.
    const fromS = Math.max(this.plannedS, this.timeS);
    for (const { atS, foot } of beatsBetween(this.spm, fromS, untilS)) {
      this.click(this.startS + atS, click.pitchesHz[foot]);
    }
    this.plannedS = Math.max(this.plannedS, untilS);
  }

  private click(atS: number, pitchHz: number): void {
    const tone = new OscillatorNode(this.audio, { frequency: pitchHz });
    const volume = new GainNode(this.audio, { gain: 0 });
    volume.gain.setValueAtTime(click.loudness, atS);
    volume.gain.linearRampToValueAtTime(0, atS + click.lengthS);
    tone.connect(volume).connect(this.audio.destination);
    tone.start(atS);
    tone.stop(atS + click.lengthS);
  }
}
