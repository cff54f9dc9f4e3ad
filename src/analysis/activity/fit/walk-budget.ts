import { ActivityError } from '../activity-error.js';
import { limits } from '../limits.js';

/**
 * own: sessions, laps, events and sensors of one file. A day with a shift event every second has 86,400; more is
 * made to exhaust memory.
 */
const mostContextMessages = 100_000;

/** What is left of the limits while a file is walked; one for all its parts. */
export class WalkBudget {
  private messages = 0;
  private records = 0;
  private context = 0;

  /** @throws ActivityError `tooLarge` */
  countMessage(byte: number): void {
    if (++this.messages > limits.messages) throw tooLarge('messages', limits.messages, byte);
  }

  /** @throws ActivityError `tooLarge` */
  countRecord(byte: number): void {
    if (++this.records > limits.samples) throw tooLarge('samples', limits.samples, byte);
  }

  /** @throws ActivityError `tooLarge` */
  countContext(byte: number): void {
    if (++this.context > mostContextMessages) {
      throw tooLarge('laps, events and sensors', mostContextMessages, byte);
    }
  }
}

function tooLarge(what: string, most: number, byte: number): ActivityError {
  return new ActivityError('tooLarge', `This file holds more than ${most} ${what}; no watch records that.`, {
    byte,
  });
}
