import { recordingIntervalS, smartRecordingWarnings } from './recording-interval.js';

const smart = Float64Array.of(0, 3, 4, 9, 12, 13, 20, 27, 29, 33);
const everySecond = Float64Array.from({ length: 100 }, (_, i) => i);

describe('recordingIntervalS', () => {
  test('is the middle interval', () => {
    expect(recordingIntervalS(everySecond)).toBe(1);
    expect(recordingIntervalS(smart)).toBe(3);
    expect(recordingIntervalS(Float64Array.of(0, 0.5, 1))).toBe(0.5);
  });

  test('does not move with one long gap', () => {
    expect(recordingIntervalS(Float64Array.of(0, 1, 2, 3, 1_728_000))).toBe(1);
  });

  test('does not exist for a single sample', () => {
    expect(recordingIntervalS(Float64Array.of(0))).toBeNaN();
  });
});

describe('smartRecordingWarnings', () => {
  test('uneven samples are told, with the setting that changes it', () => {
    const [warning] = smartRecordingWarnings(smart, 3);
    expect(warning.code).toBe('smartRecording');
    expect(warning.message).toMatch(/about every 3 s.*every second/);
  });

  test('a sample missing here and there is not smart recording', () => {
    const timeS = everySecond.filter((second) => second % 50 !== 7);
    expect(smartRecordingWarnings(timeS, 1)).toEqual([]);
  });

  test('an even interval of 5 s is not smart recording', () => {
    expect(
      smartRecordingWarnings(
        everySecond.map((second) => second * 5),
        5,
      ),
    ).toEqual([]);
  });
});
