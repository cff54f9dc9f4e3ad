import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aSource } from '../../../test/builders/a-gait-analysis.js';
import { ActivityError } from '../activity/activity-error.js';
import { readActivities } from '../activity/read-activities.js';
import { analyseGait } from '../gait/analyse-gait.js';
import { buildReport } from './build-report.js';
import { renderText } from './render-text.js';
import { reportSchema, type Report } from './report.js';

const folder = join(process.cwd(), '..', 'shared', 'activities');
const isThere = existsSync(folder);
if (!isThere) console.log(`skipped: no real watch files in ${folder}`);
const names = isThere
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:fit|gpx|tcx)(?:\.gz)?$/.test(name),
    )
  : [];

/** The reports of a file; none when it ends in the one error that reading may end in. */
function reportsOf(name: string): readonly Report[] {
  try {
    const { activities, outcome } = readActivities(readFileSync(join(folder, name)));
    return activities.map((activity) =>
      buildReport({ activity, gait: analyseGait(activity, {}), source: aSource({ outcome }) }),
    );
  } catch (error) {
    if (error instanceof ActivityError) return [];
    throw error;
  }
}

const withFiles = isThere ? describe : describe.skip;

withFiles('the reports of real watch files', () => {
  const all = names.map((name) => ({ name, reports: reportsOf(name) }));
  const reports = all.flatMap(({ reports: some }) => some);

  it('exist for most files', () => {
    expect(all.filter(({ reports: some }) => some.length > 0).length).toBeGreaterThan(names.length / 2);
  });

  it('fit the schema', () => {
    for (const { name, reports: some } of all) {
      for (const report of some) {
        const { error } = reportSchema.safeParse(report);
        expect([name, error?.issues ?? []]).toEqual([name, []]);
      }
    }
  });

  it('read well in a terminal of 80 columns, in both systems of units', () => {
    for (const report of reports) {
      for (const units of ['metric', 'imperial'] as const) {
        const text = renderText(report, { units });
        expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
        expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
      }
    }
  });

  it('always say when to see a professional, and that the watch does not see the foot', () => {
    for (const { advice, verdict } of reports) {
      expect(advice.map(({ id }) => id)).toEqual(expect.arrayContaining(['seek-help', 'disclaimer']));
      expect(verdict.limits.join(' ')).toMatch(/does not see your foot/);
    }
  });

  it('of runs without cadence say which setting brings it', () => {
    const without = reports.filter(({ run }) => run.cadenceScale === null);
    expect(without.length).toBeGreaterThan(0);
    for (const { verdict } of without) {
      expect(verdict).toMatchObject({ level: 'unknown', confidence: 'none' });
      expect(verdict.because.join(' ')).toMatch(/Run profile|GPS/);
    }
  });

  it('never claim more than moderate confidence, and none where nothing was judged', () => {
    for (const { verdict, gait } of reports) {
      expect(['none', 'low', 'moderate']).toContain(verdict.confidence);
      if (gait.judgedS === 0) expect(verdict.level).toBe('unknown');
    }
  });

  it('name a target only above the own cadence, and at most 10 % above it', () => {
    const texts = reports.flatMap(({ advice }) => advice.filter(({ id }) => id === 'short-quick'));
    for (const { text } of texts) {
      const [, from, to] = /go from (\d+) to (\d+) steps/.exec(text) ?? [];
      if (from === undefined || to === undefined) continue;
      expect(Number(to)).toBeGreaterThan(Number(from));
      expect(Number(to)).toBeLessThanOrEqual(Math.ceil(Number(from) * 1.1));
    }
  });
});
