import type { Report } from './report.js';
import { stretchName } from './html/stretch-name.js';

type ReportStretch = Report['gait']['stretches'][number];

/** A stretch with the name that it has in every chart and table of its report. */
export interface NamedStretch {
  readonly name: string;
  readonly stretch: ReportStretch;
}

/** Returns the stretches of one comparison (with others, or with the own runs), or of both, in the order of the run. */
export function namedStretches(
  { gait }: Pick<Report, 'gait'>,
  basis?: ReportStretch['basis'],
): NamedStretch[] {
  return gait.stretches
    .map((stretch, index) => ({ name: stretchName(index), stretch }))
    .filter(({ stretch }) => basis === undefined || stretch.basis === basis);
}
