import { Alert } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useParams } from 'wouter';
import { useMe, useProfile } from '../../../api/me.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { Failed, Loading } from '../../../ui/states.js';
import { Corrections } from './corrections/corrections.js';
import { isUnderWay, useFollowedRun } from './follow-run.js';
import { PlanCheckSection, useOwnPlanCheck } from './plan-check.js';
import { prepareReport, ReportView } from './report-view.js';
import type { MarkedStretch } from './marked-stretch.js';
import { Reviews, useOwnReviews, useReviewMarks } from './reviews.js';
import { RouteNote } from './route-note.js';
import { RunAside } from './run-aside.js';
import { RunBar } from './run-bar.js';
import { RunFailed, RunUnderWay } from './run-states.js';
import { SourceNote } from './source-note.js';
import { useReport, useTrendUpTo, type RunDetails } from './run-queries.js';
import { useOthersRoute, useSeries } from './series-queries.js';
import { ShownPart, showOnCharts } from './shown-part.js';
import { reportTexts } from './texts.js';
import { useOwnTitle } from './use-own-title.js';

/** A run and its report. */
export function ReportPage() {
  const { id = '' } = useParams<{ id: string }>();
  const run = useFollowedRun(id);
  useEffect(() => {
    // What cannot be fetched is told where it is shown.
    prepareReport().catch(() => undefined);
  }, []);
  if (run.error && !run.data) return <Failed error={run.error} onRetry={() => void run.refetch()} />;
  if (!run.data) return <Loading rows={8} />;
  return (
    <>
      <RunBar run={run.data} />
      <RunReport key={id} run={run.data} />
    </>
  );
}

function RunReport({ run }: { run: RunDetails }) {
  const { format } = useSpeech();
  const report = useReport(run);
  useOwnTitle(run.startTime ? format.date(run.startTime, run.timeZone) : (run.fileName ?? undefined));
  if (run.status === 'failed') return <RunFailed run={run} />;
  if (report.error && !report.data) {
    return <Failed error={report.error} onRetry={() => void report.refetch()} />;
  }
  if (report.data === null && isUnderWay(run)) return <RunUnderWay run={run} />;
  if (!report.data) return <Loading rows={8} />;
  return <Shown run={run} report={report.data} />;
}

function Shown({
  run,
  report,
}: {
  run: RunDetails;
  report: NonNullable<ReturnType<typeof useReport>['data']>;
}) {
  const say = useSay(reportTexts);
  const { data: me } = useMe();
  const { data: profile } = useProfile(Boolean(me));
  const source = useSeries(run.id);
  const [isAsOthers, setAsOthers] = useState(false);
  const othersRoute = useOthersRoute(run.id, source?.overview, isAsOthers);
  const trend = useTrendUpTo(report);
  const reviews = useOwnReviews(run.id);
  const marks = useReviewMarks(reviews);
  const planCheck = useOwnPlanCheck(run.id);
  const [shownPart] = useState(() => new ShownPart());
  const showStretch = useCallback((stretch: MarkedStretch) => showOnCharts(shownPart, stretch), [shownPart]);
  return (
    <div className="run-layout">
      <div>
        {isUnderWay(run) && (
          <Alert variant="outline" color="ink" mb="md" role="status">
            {say('madeAnew')}
          </Alert>
        )}
        <SourceNote run={run} />
        <ReportView
          report={report}
          source={source}
          trend={trend}
          reviews={<Reviews reviews={reviews} onShow={showStretch} />}
          planCheck={<PlanCheckSection check={planCheck} />}
          marks={marks}
          shownPart={shownPart}
          routeNote={<RouteNote profile={profile} isAsOthers={isAsOthers} onChange={setAsOthers} />}
          othersRoute={isAsOthers ? othersRoute : undefined}
          corrections={<Corrections run={run} report={report} />}
        />
      </div>
      <RunAside run={run} report={report} trend={trend} />
    </div>
  );
}
