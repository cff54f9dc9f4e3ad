import { fitStart, HandMadeFit, speed } from '../../../../test/builders/hand-made-fit.js';
import type { FitField } from '../../../../synth/fit-bytes.js';
import { CleanImage } from './clean-image.js';
import { decodeContext } from './context.js';
import { parseImage } from './parse-image.js';
import { walkFile } from './walk-file.js';

/** Records and other messages of the first part, as the parser gives them. */
function decoded(file: Uint8Array) {
  const [{ definitions, records, context }] = walkFile(file).parts;
  const image = new CleanImage(file, definitions);
  return {
    records: parseImage(image.write(records, 0, records.length)).record ?? [],
    others: parseImage(image.write(context, 0, context.length)),
  };
}

const serialNumber: FitField = { number: 3, type: 'uint32z', value: 3_123_456_789 };
const name = (number: number, value: string): FitField => ({ number, type: 'byte', value });

describe('CleanImage', () => {
  test('hands every record to the parser, in order', () => {
    const file = new HandMadeFit();
    for (let second = 0; second < 100; second++) file.record(second, [speed(second / 10)]);
    expect(decoded(file.close()).records.map((record) => record.speed)).toEqual(
      Array.from({ length: 100 }, (_, second) => second / 10),
    );
  });

  test('a record without any field that is read is still a record', () => {
    const file = new HandMadeFit()
      .record(0)
      .record(1, [speed(2)])
      .record(2)
      .close();
    expect(decoded(file).records).toEqual([{}, { speed: 2 }, {}]);
  });

  test('holds no serial number, friendly name, birth date or home position', () => {
    const file = new HandMadeFit()
      .fileId(4, [serialNumber])
      .message(3, [
        name(0, 'Somebody'),
        { number: 2, type: 'uint8', value: 44 },
        { number: 3, type: 'uint8', value: 170 },
      ])
      .message(23, [serialNumber, { number: 2, type: 'uint16', value: 1 }])
      .message(2, [name(9, 'secret')])
      .close();
    const { others } = decoded(file);
    expect(others).toEqual({
      file_id: [{ type: 'activity' }],
      user_profile: [{ height: 1.7 }],
      device_info: [{ manufacturer: 'garmin' }],
    });
  });

  test('a developer field does not take the place of the native field of its name', () => {
    const developerFields = [{ number: 0, type: 'uint16', value: 9, developer: 0 } as const];
    const file = new HandMadeFit()
      .describe(0, 0x84, 'speed', 'm/s')
      .record(0, [speed(3)], { developerFields })
      .close();
    expect(decoded(file).records).toEqual([{ speed: 3 }]);
  });

  test('compressed headers become plain ones', () => {
    const file = new HandMadeFit().timer(0, 0);
    for (let second = 1; second < 5; second++) {
      file.message(20, [speed(second)], { local: 1, compressedTime: fitStart + second });
    }
    expect(decoded(file.close()).records.map((record) => record.speed)).toEqual([1, 2, 3, 4]);
  });

  test('fields that stand apart on the wire are brought together', () => {
    const apart: FitField[] = [
      { number: 29, type: 'uint32', value: 1 },
      speed(3.5),
      { number: 31, type: 'uint8', value: 9 },
      { number: 3, type: 'uint8', value: 150 },
      { number: 4, type: 'uint8', value: 84 },
    ];
    expect(decoded(new HandMadeFit(true).record(0, apart).close()).records).toEqual([
      { speed: 3.5, heart_rate: 150, cadence: 84 },
    ]);
  });

  test('more kinds of messages than there are local types are defined as they come', () => {
    const file = new HandMadeFit();
    for (let round = 0; round < 3; round++) {
      for (let kind = 0; kind < 40; kind++) {
        file.record(kind, [...Array(kind).fill({ number: 29, type: 'uint8', value: 0 }), speed(kind)]);
      }
    }
    const speeds = decoded(file.close()).records.map((record) => record.speed);
    expect(speeds).toEqual(Array.from({ length: 120 }, (_, i) => i % 40));
  });

  test('a part of the messages can be written, and the buffer used again', () => {
    const file = new HandMadeFit();
    for (let second = 0; second < 30; second++) file.record(second, [speed(second)]);
    const bytes = file.close();
    const [{ definitions, records }] = walkFile(bytes).parts;
    const image = new CleanImage(bytes, definitions);
    const first = parseImage(image.write(records, 0, 10)).record;
    const second = parseImage(image.write(records, 10, 30)).record;
    expect(first?.[9]).toEqual({ speed: 9 });
    expect(second).toHaveLength(20);
    expect(second?.[0]).toEqual({ speed: 10 });
  });

  test('grows with what is written into it', () => {
    const file = new HandMadeFit();
    for (let second = 0; second < 20_000; second++)
      file.record(second, [speed(3), { number: 73, type: 'uint32', value: second }]);
    expect(decoded(file.close()).records[19_999]).toEqual({ speed: 3, enhanced_speed: 19.999 });
  });

  test('of a cut file only whole messages are written', () => {
    const file = new HandMadeFit().records(0, 10).close();
    expect(decoded(file.subarray(0, file.length - 4)).records).toHaveLength(9);
  });
});

describe('decodeContext', () => {
  test('gives each message its own time and place, also under compressed headers', () => {
    const file = new HandMadeFit()
      .timer(5, 0)
      .message(
        21,
        [
          { number: 0, type: 'enum', value: 0 },
          { number: 1, type: 'enum', value: 4 },
        ],
        {
          local: 2,
          compressedTime: fitStart + 9,
        },
      )
      .close();
    const { events } = decodeContext(file, walkFile(file).parts[0]);
    expect(events.map(({ fields }) => fields.event_type)).toEqual(['start', 'stop_all']);
    expect(events[1].timeMs - events[0].timeMs).toBe(4000);
    expect(events[1].byte).toBeGreaterThan(events[0].byte);
  });

  test('a part without messages gives empty lists', () => {
    const file = new HandMadeFit().close();
    const context = decodeContext(file, walkFile(file).parts[0]);
    expect(Object.values(context).every((list) => list.length === 0)).toBe(true);
  });
});
