import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeFit } from '../../synth/encode-fit.js';
import { encodeTcx } from '../../synth/encode-tcx.js';
import { steadyRun } from '../../synth/run-builders.js';
import { synthStartMs } from '../../synth/run-plan.js';
import type { AnalysisTask } from './analysis-task.js';
import { readRunFile } from './read-run-file.js';

const laterMs = synthStartMs + 3_600_000;
const bytes = Buffer.concat([
  encodeFit(steadyRun({ durationS: 300 })),
  encodeFit(steadyRun({ durationS: 300, startTimeMs: laterMs })),
]);

describe('a stored file that is read for an analysis', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stridecheck-read-'));
  const path = join(folder, 'run.fit');
  const task: AnalysisTask = {
    path,
    storageMarker: folder,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    receivedAtMs: laterMs + 3_600_000,
    activityIndex: 1,
    withSiblings: true,
    heightM: null,
    legLengthM: null,
    language: 'en',
    corrections: null,
    symptoms: null,
  };
  const chosenOf = (changes: Partial<AnalysisTask>) => {
    const file = readRunFile({ ...task, ...changes });
    return 'chosen' in file ? file.chosen : [];
  };

  beforeAll(() => writeFileSync(path, bytes));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives all its runs the first time, and afterwards the one that is asked for', () => {
    expect(chosenOf({}).map(({ activityIndex }) => activityIndex)).toEqual([0, 1]);
    const [only, ...others] = chosenOf({ withSiblings: false });
    expect(others).toEqual([]);
    expect(only).toMatchObject({ activityIndex: 1, activity: { startTimeMs: laterMs } });
  });

  it('is corrected where the runner corrected it, and nowhere else', () => {
    const describe = (changes: Partial<AnalysisTask>) =>
      chosenOf(changes).map(({ activity }) => [activity.startTimeMs, activity.timeZone]);
    const [first, [, recordedZone]] = describe({});
    expect(recordedZone).not.toBe('Asia/Tokyo');
    expect(describe({ corrections: { timeZone: 'Asia/Tokyo' } })).toEqual([first, [laterMs, 'Asia/Tokyo']]);
  });

  it('that was received long before it began is said to be from the future', () => {
    const warningsAt = (receivedAtMs: number) =>
      chosenOf({ receivedAtMs }).flatMap(({ activity }) => activity.warnings.map(({ code }) => code));
    expect(warningsAt(task.receivedAtMs)).not.toContain('futureStart');
    expect(warningsAt(synthStartMs - 30 * 86_400_000)).toContain('futureStart');
  });

  it('that is gone or is not what was received is said to be so, and is not read', () => {
    expect(readRunFile({ ...task, path: `${path}.gone` })).toMatchObject({
      failure: { code: 'originalMissing' },
    });
    expect(readRunFile({ ...task, bytes: 1 })).toMatchObject({ failure: { code: 'originalDamaged' } });
  });

  it('that the storage does not give is not called missing: a disk that is away may come back', () => {
    const away = { path: `${folder}.away/run.fit`, storageMarker: `${folder}.away` };
    expect(readRunFile({ ...task, ...away })).toEqual({ unreadable: expect.stringMatching('ENOENT') });
    expect(readRunFile({ ...task, path: folder })).toEqual({ unreadable: expect.stringMatching('EISDIR') });
    expect(readRunFile({ ...task, path: `${path}/within` })).toEqual({
      unreadable: expect.stringMatching('ENOTDIR'),
    });
  });

  it('that a correction makes unusable says which correction, and that it can be taken back', () => {
    const nameless = encodeTcx([steadyRun({ durationS: 300, speedMps: 2.4 })], { sport: 'Other' });
    const other = join(folder, 'nameless.tcx');
    writeFileSync(other, nameless);
    const itself = {
      path: other,
      sha256: createHash('sha256').update(nameless).digest('hex'),
      bytes: nameless.length,
      activityIndex: 0,
    };
    expect(chosenOf(itself)).toHaveLength(1);
    const asWalked = { ...itself, corrections: { distanceM: 450, timeZone: 'Asia/Tokyo' } };
    expect(readRunFile({ ...task, ...asWalked })).toEqual({
      failure: {
        code: 'correctionUnusable',
        message: expect.stringMatching(
          /^With your correction of the distance and the time zone this is no run .*walking.*\. Take the correction back/,
        ),
      },
    });
  });

  it('that no longer holds the run gives what it holds', () => {
    expect(
      chosenOf({ activityIndex: 2, withSiblings: false, corrections: { timeZone: 'Asia/Tokyo' } }),
    ).toEqual([]);
  });
});
