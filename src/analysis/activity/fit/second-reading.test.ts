import FitParser from 'fit-file-parser';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readRecords } from './read-records.js';
import { cadenceFields, channelFields } from './record-fields.js';
import { recordTimesMs } from './session-samples.js';
import { walkFile } from './walk-file.js';

const folder = '../shared/activities';
const present = existsSync(folder);
if (!present) console.log(`${folder} is missing: the comparison with the bare parser is skipped`);

/** The bare parser refuses cut files, so those are not compared. */
const names = present
  ? readdirSync(folder).filter((name) => name.startsWith('fit') && !/truncated|unexpected-eof/.test(name))
  : [];

type BareRecord = Readonly<Record<string, unknown>> & { readonly timestamp?: Date };

function bareRecords(bytes: Uint8Array): readonly BareRecord[] {
  let records: readonly BareRecord[] = [];
  new FitParser({ force: true, mode: 'list' }).parse(bytes.slice().buffer, (_error, data) => {
    records = (data?.records ?? []) as unknown as readonly BareRecord[];
  });
  return records;
}

const fields = [
  ...channelFields.flatMap(({ field, finer }) => (finer ? [field, finer] : [field])),
  cadenceFields.whole,
  cadenceFields.fraction,
].map((field) => ({ factor: 1, ...field }));

(present ? describe : describe.skip)('the walk and the clean image change no value', () => {
  test.each(names)(
    '%s: every native value and time is what the parser reads from the file itself',
    (name) => {
      const stored = readFileSync(`${folder}/${name}`);
      const bytes = Uint8Array.from(name.endsWith('.gz') ? gunzipSync(stored) : stored);
      const bare = bareRecords(bytes);
      const [{ definitions, records }] = walkFile(bytes).parts;
      const { values } = readRecords(bytes, definitions, records);
      const times = recordTimesMs(records);

      expect(records.length).toBe(bare.length);
      let different = 0;
      for (const { number, name: field, factor } of fields) {
        const column = values.get(number);
        bare.forEach((record, i) => {
          const expected = typeof record[field] === 'number' ? record[field] * factor : NaN;
          if (!Object.is(column?.[i] ?? NaN, expected)) different++;
        });
      }
      bare.forEach(({ timestamp }, i) => {
        if (!Object.is(times[i], timestamp?.getTime() ?? NaN)) different++;
      });
      expect(different).toBe(0);
    },
  );
});
