import { z } from 'zod';
import { methodVersion } from '../analysis/gait/thresholds.js';
import { reportJsonSchema } from '../analysis/report/json-schema.js';
import { programVersion } from '../platform/program-version.js';
import { exportedEntry, exportedFile, exportedPlan, type ExportContents } from './export-contents.js';
import { documentSchemas, exportSchemaId, type DocumentName } from './export-format.js';
import { exportReadme } from './export-readme.js';
import { itemsText } from './json-items.js';

/** The documents of an export by their names in it: what is in it, and schemas of that. Lists come in pieces. */
export function* exportDocuments(
  contents: ExportContents,
  lost: ReadonlySet<number>,
  madeAt: Date,
): Generator<[name: string, text: Iterable<string>]> {
  const { files, diary, plans, profile, account, lists } = contents;
  yield ['README.txt', [exportReadme]];
  yield ['manifest.json', [laidOut(manifestOf(contents, madeAt))]];
  yield [
    'runs.json',
    itemsText(
      'files',
      mapped(files, (file, place) => exportedFile(file, place, lost.has(place))),
    ),
  ];
  yield ['diary.json', itemsText('entries', mapped(diary, exportedEntry))];
  yield ['plans.json', itemsText('plans', mapped(plans, exportedPlan))];
  for (const { document, items } of lists) {
    yield [`${document.name}.json`, itemsText(document.list, items)];
  }
  yield ['profile.json', [laidOut({ profile })]];
  yield ['account.json', [laidOut(account)]];
  for (const name of Object.keys(documentSchemas) as DocumentName[]) {
    yield [`schema/${name}.schema.json`, [laidOut(z.toJSONSchema(documentSchemas[name], { io: 'input' }))]];
  }
  for (const { document } of lists) {
    const schema = z.object({ [document.list]: z.array(document.item) });
    yield [`schema/${document.name}.schema.json`, [laidOut(z.toJSONSchema(schema, { io: 'input' }))]];
  }
  yield ['schema/report.schema.json', [laidOut(reportJsonSchema())]];
}

const laidOut = (value: unknown): string => JSON.stringify(value, null, 2);

/** Each when it is asked for: all at once may be more than can be made at a stretch. */
function* mapped<From, To>(values: readonly From[], map: (value: From, place: number) => To): Generator<To> {
  for (const [place, value] of values.entries()) yield map(value, place);
}

function manifestOf(
  { files, diary, plans }: ExportContents,
  madeAt: Date,
): z.infer<typeof documentSchemas.manifest> {
  const runs = files.flatMap((file) => file.runs);
  return {
    schema: exportSchemaId,
    madeAt: madeAt.toISOString(),
    program: { name: 'stridecheck', version: programVersion(), methodVersion },
    counts: {
      files: files.length,
      runs: runs.length,
      reports: runs.filter(({ hasReport }) => hasReport).length,
      diary: diary.length,
      plans: plans.length,
    },
  };
}
