import { Button, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useParams } from 'wouter';
import type { Report } from '../../../../../src/analysis/report/report.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { Failed, Loading } from '../../../ui/states.js';
import { prepareReport, ReportView } from '../../runs/report/report-view.js';
import { useOwnTitle } from '../../runs/report/use-own-title.js';
import '../care.css';
import { PatientGone } from './patient-gone.js';
import { isOver, usePatient, usePatientReport, usePatientSeries, type Patient } from './patient-queries.js';
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
        <Shown patient={patient.data} runId={runId} report={report.data} />
      )}
    </>
  );
}

function Shown({ patient, runId, report }: { patient: Patient; runId: string; report: Report }) {
  const say = useSay(patientTexts);
  const { format } = useSpeech();
  const { id, name, terms } = patient;
  const source = usePatientSeries(id, runId, terms.series);
  useOwnTitle(`${name}, ${format.day(report.run.startTime, report.run.timeZone)}`);
  return (
    <div className="run-layout">
      <div>
        <Text size="sm" className="care-note screen-only">
          {say('reportVoice', { name })} {!terms.series && say('noSeries', { name })}{' '}
          {terms.series && !terms.routes && say('seriesNoRoute', { name })}
        </Text>
        <p className="care-paper">{name}</p>
        <ReportView
          isOthers
          report={report}
          source={source}
          routeNote={
            <Text size="sm" c="var(--soft)" mb="sm">
              {say('routeTrimmed', { name })}
            </Text>
          }
        />
      </div>
      <aside className="run-aside" aria-label={say('thisRun')}>
        <h2>{say('thisRun')}</h2>
        <Text mb="sm" className="anywhere">
          {name}
        </Text>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => window.print()}
        >
          {say('print')}
        </Button>
      </aside>
    </div>
  );
}
