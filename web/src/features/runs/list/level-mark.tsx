import { markIcon } from '../../../../../src/analysis/report/html/chart-marks.js';
import type { Level } from '../../../api/runs.js';

/** The report's mark of a level: a disc, a diamond, a triangle, a ring. Words stand beside it. */
export function LevelMark({ level }: { level: Level }) {
  const icon = markIcon(level === 'unknown' ? 'unjudged' : level).text;
  // The markup is the report's own and holds no text of anybody's.
  return <span className="level-mark" dangerouslySetInnerHTML={{ __html: icon }} />;
}
