import { HandMadeFit } from '../../../../test/builders/hand-made-fit.js';
import type { FitField } from '../../../../synth/fit-bytes.js';
import { decodeContext } from './context.js';
import { readSessions } from './session-info.js';
import { walkFile } from './walk-file.js';

function sessions(file: HandMadeFit) {
  const bytes = file.close();
  return readSessions(decodeContext(bytes, walkFile(bytes).parts[0]).sessions);
}

const stated = (...more: FitField[]) =>
  sessions(new HandMadeFit().session({ elapsedS: 100, more }))[0].stated;

describe('readSessions', () => {
  test('totals are in SI units, cadence counts both feet', () => {
    expect(
      stated(
        { number: 8, type: 'uint32', value: 90_500 },
        { number: 9, type: 'uint32', value: 31_250 },
        { number: 10, type: 'uint32', value: 121 },
        { number: 14, type: 'uint16', value: 3453 },
        { number: 18, type: 'uint8', value: 80 },
        { number: 92, type: 'uint8', value: 64 },
        { number: 134, type: 'uint16', value: 12_910 },
      ),
    ).toEqual({
      distanceM: 312.5,
      timerTimeS: 90.5,
      elapsedTimeS: 100,
      totalStrides: 121,
      avgSpeedMps: 3.453,
      avgCadenceSpm: 161,
      avgStepLengthM: 1.291,
    });
  });

  test('the enhanced average speed counts before the plain one', () => {
    const plain: FitField = { number: 14, type: 'uint16', value: 2000 };
    const enhanced: FitField = { number: 124, type: 'uint32', value: 2500 };
    expect(stated(plain, enhanced).avgSpeedMps).toBe(2.5);
    expect(stated(plain, { ...enhanced, value: NaN }).avgSpeedMps).toBe(2);
  });

  test('totals of 0 and missing ones are not stated', () => {
    expect(
      stated(
        { number: 9, type: 'uint32', value: 0 },
        { number: 18, type: 'uint8', value: 0 },
        { number: 134, type: 'uint16', value: 0 },
      ),
    ).toEqual({ elapsedTimeS: 100 });
  });

  test('cadence without a fraction is whole', () => {
    expect(stated({ number: 18, type: 'uint8', value: 73 }).avgCadenceSpm).toBe(146);
  });

  test('sport and sub sport are lower camel case', () => {
    const [session] = sessions(new HandMadeFit().session({ more: [{ number: 6, type: 'enum', value: 45 }] }));
    expect(session).toMatchObject({ sport: 'running', subSport: 'indoorRunning' });
  });

  test.each([
    ['treadmill', 1, 'running'],
    ['indoorRunning', 45, 'running'],
    ['elliptical', 15, 'fitnessEquipment'],
  ])('fitness equipment of sub sport %s (%d) is %s', (subSport, value, sport) => {
    const fields: FitField[] = [
      { number: 5, type: 'enum', value: 4 },
      { number: 6, type: 'enum', value },
    ];
    expect(sessions(new HandMadeFit().message(18, fields))).toMatchObject([{ sport, subSport }]);
  });

  test('a sport that the profile does not know is unknown', () => {
    const file = new HandMadeFit().message(18, [{ number: 5, type: 'enum', value: 240 }]);
    expect(sessions(file)[0].sport).toBeUndefined();
  });

  test('are in order of their start, wherever they stand in the file', () => {
    const file = new HandMadeFit().session({ startS: 500 }).session({ startS: 0 }).session({ startS: 200 });
    const starts = sessions(file).map(({ startMs = NaN }) => startMs);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  test('of two messages about one session the later counts', () => {
    const file = new HandMadeFit().session({ elapsedS: 10 }).session({ elapsedS: 20 });
    expect(sessions(file)).toMatchObject([{ elapsedS: 20 }]);
  });

  test('without starts they stay in file order', () => {
    const sport = (value: number): FitField[] => [{ number: 5, type: 'enum', value }];
    const file = new HandMadeFit().message(18, sport(2)).message(18, sport(1));
    expect(sessions(file).map((session) => session.sport)).toEqual(['cycling', 'running']);
  });
});
