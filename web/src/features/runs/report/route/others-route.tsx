import { useMemo } from 'react';
import type { Formatter } from '../../../../../../src/analysis/report/format-units.js';
import type { Report } from '../../../../../../src/analysis/report/report.js';
import { useSay } from '../../../../language/language.js';
import type { LinkedView } from '../../../../ui/chart/linked-view.js';
import { Failed, Loading } from '../../../../ui/states.js';
import { alongSeries } from '../along/along-run-series.js';
import type { OthersRouteAnswer } from '../series-queries.js';
import { reportTexts } from '../texts.js';
import { RouteMap } from './route-map.js';

interface OthersRouteProps {
  readonly route: OthersRouteAnswer;
  readonly report: Report;
  readonly view: LinkedView;
  readonly format: Formatter;
}

/** The route as others would see it, or a sentence where they see nothing of it. */
export function OthersRoute({ route: { data, error, refetch }, report, view, format }: OthersRouteProps) {
  const say = useSay(reportTexts);
  const along = useMemo(() => data && alongSeries(data, report), [data, report]);
  if (along) return <RouteMap {...{ report, along, view, format }} nothing={say('othersSeeNothing')} />;
  return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading rows={6} />;
}
