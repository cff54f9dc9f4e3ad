import { readFitMessages, readFitStringField, type FitRawMessage } from 'fit-file-parser';
import { languages } from '../../language/language.js';
import { workoutFit } from './encode-workout.js';

const createdMs = Date.UTC(2026, 4, 3, 6, 0);
const file = workoutFit({ spm: 154, repeats: 8, language: 'en', createdMs });

/** The strict reader of the library checks header, sizes and both checksums. */
const messagesOf = (bytes: Uint8Array) => readFitMessages(bytes).messages;
const numbered = (messages: readonly FitRawMessage[], number: number) =>
  messages.filter(({ globalMessageNumber }) => globalMessageNumber === number);

function value(message: FitRawMessage | undefined, fieldNumber: number): number | string | undefined {
  const field = message?.fields.find((one) => one.fieldNumber === fieldNumber);
  if (field?.baseType === 7) return readFitStringField(field);
  return field?.bytes.reduce((sum, byte, index) => sum + byte * 256 ** index, 0);
}

/** duration type and value, target type and value, low, high, intensity. */
const stepOf = (message: FitRawMessage) => [1, 2, 3, 4, 5, 6, 7].map((number) => value(message, number));

describe('a workout for the watch', () => {
  const messages = messagesOf(file);
  const steps = numbered(messages, 27);

  it('says that it is a workout, and when it was made', () => {
    const [id] = messages;
    expect(id?.globalMessageNumber).toBe(0);
    expect(value(id, 0)).toBe(5);
    expect(value(id, 4)).toBe((createdMs - 631_065_600_000) / 1000);
  });

  it('is for running and counts its steps', () => {
    const [workout] = numbered(messages, 26);
    expect(value(workout, 4)).toBe(1);
    expect(value(workout, 6)).toBe(steps.length);
    expect(value(workout, 8)).toBe('Quick steps 154');
  });

  it('is a warm-up, a minute at the cadence and one without, eight times, and a cool-down', () => {
    expect(steps.map(stepOf)).toEqual([
      // Time, 10 min, without a target.
      [0, 600_000, 2, 0, 0, 0, 2],
      // FIT counts one foot: 75 to 79 a minute are 150 to 158 steps.
      [0, 60_000, 3, 0, 75, 79, 0],
      [0, 60_000, 2, 0, 0, 0, 0],
      // Back to step 1 until it was done eight times.
      [6, 1, 2, 8, 0, 0, 0],
      // Until the lap button.
      [5, 0, 2, 0, 0, 0, 3],
    ]);
    expect(steps.map((step) => value(step, 254))).toEqual([0, 1, 2, 3, 4]);
  });

  it('names its steps in the language of the runner', () => {
    expect(steps.map((step) => value(step, 0))).toEqual([
      'Warm-up',
      '154 steps a minute',
      'As you like',
      undefined,
      'Cool-down',
    ]);
    for (const language of languages)
      expect(() => workoutFit({ spm: 240, language, createdMs })).not.toThrow();
  });

  it('always holds the cadence between its limits, half the steps of both feet', () => {
    for (let spm = 130; spm <= 220; spm++) {
      const [, on] = numbered(messagesOf(workoutFit({ spm, language: 'de', createdMs })), 27);
      const [low, high] = [Number(value(on, 5)), Number(value(on, 6))];
      expect(low * 2).toBeLessThan(spm);
      expect(high * 2).toBeGreaterThan(spm);
      expect((high - low) * 2).toBeLessThanOrEqual(0.05 * spm + 4);
    }
  });

  it('begins with the repeats of the first week', () => {
    const [, , , repeat] = numbered(messagesOf(workoutFit({ spm: 160, language: 'en', createdMs })), 27);
    expect(value(repeat, 4)).toBe(6);
  });

  it.each([
    { spm: 99 },
    { spm: NaN },
    { spm: 160, repeats: 0 },
    { spm: 160, repeats: 61 },
    { spm: 160, repeats: 2.5 },
  ])('does not exist for %j', (input) => {
    expect(() => workoutFit({ ...input, language: 'en', createdMs })).toThrow(RangeError);
  });
});
