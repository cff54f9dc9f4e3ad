import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import { planThresholds } from '../../../../../src/analysis/report/trend/plan-thresholds.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { useDay } from '../../../ui/moment.js';
import type { Patient } from '../patients/patient-queries.js';
import type { PatientPlans } from './plan-queries.js';
import { patientPlanTexts } from './plan-texts.js';

type Result = PatientPlans['results'][number];

/** So many runs speak for now, and are shown first. */
const lastRuns = 8;

/** How the runs under a plan followed it: in words, then run by run, newest first. */
export function PlanResults({ patient, results }: { patient: Patient; results: readonly Result[] }) {
  const say = useSay(patientPlanTexts);
  if (results.length === 0) return <Text>{say('noResults')}</Text>;
  const newest = [...results].reverse();
  const rest = newest.slice(lastRuns);
  return (
    <>
      <Summary results={newest.slice(0, lastRuns)} />
      <ResultTable patient={patient} results={newest.slice(0, lastRuns)} />
      {rest.length > 0 && (
        <details className="care-details">
          <summary>{say('allRuns', { runs: results.length })}</summary>
          <ResultTable patient={patient} results={rest} />
        </details>
      )}
    </>
  );
}

function Summary({ results }: { results: readonly Result[] }) {
  const say = useSay(patientPlanTexts);
  const sum = (of: (result: Result) => number) => results.reduce((total, result) => total + of(result), 0);
  const judgedS = sum((result) => result.judgedS);
  if (judgedS === 0) return null;
  const percent = (seconds: number) => Math.round((100 * seconds) / judgedS);
  const above = percent(sum((result) => result.aboveS));
  return (
    <Text mb="xs">
      {say('followedWords', { runs: results.length, percent: percent(sum((result) => result.metS)) })}{' '}
      {above > 0 && say('followedAbove', { percent: above })}
    </Text>
  );
}

function ResultTable({ patient, results }: { patient: Patient; results: readonly Result[] }) {
  const say = useSay(patientPlanTexts);
  const { format } = useSpeech();
  const day = useDay();
  return (
    <table className="plan-results">
      <thead>
        <tr>
          <th scope="col">{say('run')}</th>
          <th scope="col">{say('share')}</th>
          <th scope="col">{say('judged')}</th>
        </tr>
      </thead>
      <tbody>
        {results.map((result) => (
          <tr key={result.runId}>
            <th scope="row">
              <Anchor component={Link} href={`/patients/${patient.id}/runs/${result.runId}`}>
                {day(result.startTime)}
              </Anchor>
            </th>
            <td>
              <Share result={result} />
            </td>
            <td>{format.duration(result.judgedS)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Share({ result: { judgedS, metS } }: { result: Result }) {
  const say = useSay(patientPlanTexts);
  const { format } = useSpeech();
  if (judgedS < planThresholds.leastJudgedS) return <span className="care-soft">{say('tooLittle')}</span>;
  return (
    <span className="plan-share">
      <span>{format.percent(metS / judgedS)}</span>
      <svg className="plan-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="plan-track" width="100" height="8" />
        <rect className="plan-filled" width={(100 * metS) / judgedS} height="8" />
      </svg>
    </span>
  );
}
