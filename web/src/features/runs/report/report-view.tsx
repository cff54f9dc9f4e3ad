import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import 'virtual:report.css';
import './report.css';
import { sayCharts } from '../../../../../src/analysis/report/texts/charts.js';
import type { Report } from '../../../../../src/analysis/report/report.js';
import type { Trend } from '../../../../../src/analysis/report/trend/trend.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { valueAt } from '../../../ui/chart/column.js';
import { LinkedView } from '../../../ui/chart/linked-view.js';
import { part } from '../../../ui/part.js';
import { alongSeries, type AlongSeries } from './along/along-run-series.js';
import type { MarkedStretch } from './marked-stretch.js';
import { usePaceHighlight } from './pace-highlight.js';
import { reportSections, type ReportSections } from './report-sections.js';
import type { SeriesSource } from './run-series.js';
import { Section } from './section.js';
import type { OthersRouteAnswer } from './series-queries.js';
import type { ShownPart } from './shown-part.js';
import { reportTexts } from './texts.js';

const AlongCharts = part(async () => (await import('./along/along-charts.js')).AlongCharts);
const RouteMap = part(async () => (await import('./route/route-map.js')).RouteMap);
const OthersRoute = part(async () => (await import('./route/others-route.js')).OthersRoute);
const Metronome = part(async () => (await import('./metronome/metronome.js')).Metronome);

/** Fetches the parts of a report that are otherwise fetched when they are first shown. */
export async function prepareReport(): Promise<void> {
  await Promise.all([AlongCharts, RouteMap, Metronome].map(({ prepare }) => prepare()));
}

interface ReportViewProps {
  readonly report: Report;
  /** Undefined until it is there. */
  readonly source: SeriesSource | undefined;
  readonly trend?: Trend;
  /** Stands by the route: whose view of it is shown. */
  readonly routeNote?: ReactNode;
  /** In the place of the route: what others would see of it. */
  readonly othersRoute?: OthersRouteAnswer;
  /** Stands by the verdict: what a practice says of the run. */
  readonly reviews?: ReactNode;
  /** Stands by what to do: how the run followed its plan. */
  readonly planCheck?: ReactNode;
  /** What somebody marked, shown on the charts. */
  readonly marks?: readonly MarkedStretch[];
  /** Is told which part of the run the charts show. */
  readonly shownPart?: ShownPart;
  /** Stands by the data: what can be corrected. */
  readonly corrections?: ReactNode;
  /** Somebody else reads it: what only the runner uses is left out. */
  readonly isOthers?: boolean;
}

/** A report on screen: the pure room's words in their order, with charts that answer in the place of drawn ones. */
export function ReportView(props: ReportViewProps) {
  const { report, source, trend, routeNote, othersRoute, corrections, isOthers } = props;
  const { reviews, planCheck, marks, shownPart } = props;
  const { format } = useSpeech();
  const sections = useMemo(() => reportSections(report, format.units, trend), [report, format.units, trend]);
  const linked = useLinked(report, source);
  useEffect(() => linked && shownPart?.follow(linked.whole, linked.view), [linked, shownPart]);
  return (
    <article className="report" lang={report.language}>
      <Section of={sections.first} />
      {reviews}
      <Section of={sections.numbers} />
      <PaceChart report={report} sections={sections} linked={linked} />
      <Section of={sections.ownAndDrift} />
      {planCheck}
      <Section of={sections.advice} />
      {report.target && !isOthers && <Metronome targetSpm={report.target.spm} />}
      <Section of={sections.limits} />
      <Along report={report} sections={sections} linked={linked} marks={marks} />
      <Section of={sections.reading} />
      <Route {...{ report, sections, linked, othersRoute }} note={routeNote} />
      <Section of={sections.trend} />
      <Section of={sections.data} />
      {corrections}
      <Section of={sections.method} />
    </article>
  );
}

/** What the charts of one report share. */
interface Linked {
  readonly source: SeriesSource;
  readonly whole: AlongSeries;
  readonly view: LinkedView;
}

function useLinked(report: Report, source: SeriesSource | undefined): Linked | undefined {
  return useMemo(() => {
    if (!source || source.overview.timeS.length < 2) return undefined;
    const whole = alongSeries(source.overview, report);
    const end = valueAt(whole.x, whole.x.length - 1);
    return { source, whole, view: new LinkedView({ min: valueAt(whole.x, 0), max: Math.max(end, 1) }) };
  }, [report, source]);
}

interface PartProps {
  readonly report: Report;
  readonly sections: ReportSections;
  readonly linked: Linked | undefined;
}

function PaceChart({ report, sections, linked }: PartProps) {
  const place = useRef<HTMLDivElement>(null);
  usePaceHighlight(place, report, linked);
  return (
    <div ref={place}>
      <Section of={sections.pace} />
    </div>
  );
}

function Along({ report, sections, linked, marks }: PartProps & Pick<ReportViewProps, 'marks'>) {
  const say = useSay(reportTexts);
  const { view } = sections;
  return (
    <section id="along">
      <h2>{sayCharts(view.language)('alongTitle')}</h2>
      <Section of={sections.alongFigure} className={linked ? 'paper-only' : undefined} />
      {linked && (
        <AlongCharts
          report={report}
          axes={view.axes}
          marks={marks}
          {...linked}
          fallback={<div className="along-charts coming">{say('chartsComing')}</div>}
        />
      )}
      <Section of={sections.alongTables} />
    </section>
  );
}

function Route(props: PartProps & { note: ReactNode; othersRoute: OthersRouteAnswer | undefined }) {
  const { report, sections, linked, note, othersRoute } = props;
  const say = useSay(reportTexts);
  if (!linked?.whole.channels.latitudeDeg) return null;
  const map = { report, view: linked.view, format: sections.view.format };
  return (
    <section id="route">
      <h2>{say('route')}</h2>
      {note}
      {othersRoute ? (
        <OthersRoute {...map} route={othersRoute} />
      ) : (
        <RouteMap {...map} along={linked.whole} nothing={say('noPositions')} />
      )}
    </section>
  );
}
