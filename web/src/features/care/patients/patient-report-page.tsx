import { Anchor, Button, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useParams } from 'wouter';
import type { Report } from '../../../../../src/analysis/report/report.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { Failed, Loading } from '../../../ui/states.js';
import { numbered } from '../../runs/report/marked-stretch.js';
import { PlanCheckSection } from '../../runs/report/plan-check.js';
import { prepareReport, ReportView } from '../../runs/report/report-view.js';
import { ShownPart } from '../../runs/report/shown-part.js';
import { useOwnTitle } from '../../runs/report/use-own-title.js';
import '../care.css';
import { ReviewPanel } from '../review/review-panel.js';
import { reviewPanelTexts } from '../review/texts.js';
import { PatientGone } from './patient-gone.js';
import {
  isOver,
  usePatient,
  usePatientPlanCheck,
  usePatientReport,
  usePatientSeries,
  type Patient,
} from './patient-queries.js';
import { RunSteps } from './run-steps.js';
import { patientTexts } from './texts.js';

/** The report of a run as the practice sees it, with as much of the run as is shared. */
export function PatientReportPage() {
  const { id = '', runId = '' } = useParams<{ id: string; runId: string }>();
  const patient = usePatient(id);
  const report = usePatientReport(id, runId);
  useEffect(() => {
    // What cannot be fetched is told where it is shown.
    prepareReport().catch(() => undefined);
  }, []);
  if (isOver(patient.error)) return <PatientGone />;
  if (patient.error && !patient.data) {
    return <Failed error={patient.error} onRetry={() => void patient.refetch()} />;
  }
  if (!patient.data) return <Loading rows={8} />;
  return (
    <>
      <RunSteps patient={patient.data} runId={runId} />
      {isOver(report.error) && <Failed error={report.error as Error} />}
      {!isOver(report.error) && report.error && !report.data && (
        <Failed error={report.error} onRetry={() => void report.refetch()} />
      )}
      {!report.data && !report.error && <Loading rows={8} />}
      {report.data && !isOver(report.error) && (
        <Shown key={runId} patient={patient.data} runId={runId} report={report.data} />
      )}
    </>
  );
}

function Shown({ patient, runId, report }: { patient: Patient; runId: string; report: Report }) {
  const say = useSay(patientTexts);
  const sayReview = useSay(reviewPanelTexts);
  const { format } = useSpeech();
  const { id, name, terms } = patient;
  const source = usePatientSeries(id, runId, terms.series);
  const planCheck = usePatientPlanCheck(id, runId);
  const [shownPart] = useState(() => new ShownPart());
  const [marked, setMarked] = useState<readonly { startS: number; endS: number }[]>([]);
  const marks = useMemo(() => numbered(marked), [marked]);
  useOwnTitle(`${name}, ${format.day(report.run.startTime, report.run.timeZone)}`);
  return (
    <div className="review-layout">
      <div>
        <Text size="sm" className="care-note screen-only">
          {say('reportVoice', { name })} {!terms.series && say('noSeries', { name })}{' '}
          {terms.series && !terms.routes && say('seriesNoRoute', { name })}
        </Text>
        <div className="care-bar screen-only">
          <Anchor href="#review" className="care-tap review-jump">
            {sayReview('toReview')}
          </Anchor>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => window.print()}
          >
            {say('print')}
          </Button>
        </div>
        <p className="care-paper">{name}</p>
        <ReportView
          isOthers
          marks={marks}
          planCheck={<PlanCheckSection check={planCheck} />}
          shownPart={shownPart}
          report={report}
          source={source}
          routeNote={
            <Text size="sm" c="var(--soft)" mb="sm">
              {say('routeTrimmed', { name })}
            </Text>
          }
        />
      </div>
      <section id="review" className="review-panel" aria-labelledby="review-title">
        <h2 id="review-title">{sayReview('title')}</h2>
        <ReviewPanel {...{ patient, runId, report, shownPart }} onMarks={setMarked} />
      </section>
    </div>
  );
}
