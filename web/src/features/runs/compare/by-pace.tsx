import { axisUnits } from '../../../../../src/analysis/report/html/axis-units.js';
import type { Comparison } from '../../../../../src/analysis/report/trend/comparison.js';
import { chartTwoByPace } from '../../../../../src/analysis/report/trend/html/chart-two-runs.js';
import { useSpeech } from '../../../language/language.js';

/** Cadence against pace in both runs, as the report draws it. */
export function ByPace({ comparison }: { comparison: Comparison }) {
  const { format } = useSpeech();
  const drawing = chartTwoByPace(comparison, axisUnits(format));
  // The report's own markup, which escapes every text in it.
  return drawing ? (
    <div className="report by-pace" dangerouslySetInnerHTML={{ __html: drawing.text }} />
  ) : null;
}
