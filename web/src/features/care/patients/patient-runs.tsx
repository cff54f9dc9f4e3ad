import { Button, Checkbox, Group, Text } from '@mantine/core';
import { Link } from 'wouter';
import { levelOf } from '../../../api/runs.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { Empty, Failed, Loading } from '../../../ui/states.js';
import { CadenceCell } from '../../runs/list/cadence-cell.js';
import { CompareBar } from '../../runs/list/compare-bar.js';
import { LevelMark } from '../../runs/list/level-mark.js';
import { useSelection, type Selection } from '../../runs/list/selection.js';
import '../../runs/runs.css';
import { PatientGone } from './patient-gone.js';
import { isOver, usePatientRuns, type Patient, type PatientRun } from './patient-queries.js';
import { patientTexts } from './texts.js';

/** The runs that a patient shares, newest first. */
export function PatientRuns({ patient: { id, name, hasWithheldRuns } }: { patient: Patient }) {
  const say = useSay(patientTexts);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = usePatientRuns(id);
  const selection = useSelection();
  if (isOver(error)) return <PatientGone />;
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading rows={6} />;
  const runs = data.pages.flatMap((page) => page.runs);
  if (runs.length === 0) {
    return hasWithheldRuns ? (
      <Empty title={say('withheldTitle')}>{say('withheld', { name })}</Empty>
    ) : (
      <Empty title={say('noRunsTitle')}>{say('noRunsText', { name })}</Empty>
    );
  }
  return (
    <>
      {hasWithheldRuns && (
        <Text size="sm" c="var(--soft)" mb="sm">
          {say('withheld', { name })}
        </Text>
      )}
      <ul className="patient-runs">
        {runs.map((run) => (
          <Row key={run.id} patientId={id} {...{ run, selection }} />
        ))}
      </ul>
      {error && <Failed error={error} />}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('more')}
        </Button>
      )}
      <CompareBar selection={selection} page={`/patients/${id}/compare`} />
    </>
  );
}

interface RowProps {
  readonly patientId: string;
  readonly run: PatientRun;
  readonly selection: Selection;
}

function Row({ patientId, run, selection }: RowProps) {
  const say = useSay(patientTexts);
  const { format } = useSpeech();
  const { id, startTime, timeZone, distanceM, runningTimeS, cadenceSpm, expectedCadenceSpm } = run;
  return (
    <li>
      <div className="patient-run-head">
        <Checkbox
          className="tap-check"
          size="md"
          checked={selection.ids.includes(id)}
          onChange={() => selection.toggle(id)}
          aria-label={say('pickRun', { date: format.date(startTime, timeZone) })}
        />
        <Link href={`/patients/${patientId}/runs/${id}`} className="patient-run-link">
          {format.date(startTime, timeZone)}
        </Link>
      </div>
      <Text size="sm" className="numbers">
        {distanceM === null
          ? '–'
          : `${format.distance(distanceM)} · ${format.pace(distanceM / (runningTimeS ?? NaN))}`}
      </Text>
      <CadenceCell cadenceSpm={cadenceSpm} expectedSpm={expectedCadenceSpm} />
      <Verdict run={run} />
    </li>
  );
}

function Verdict({ run: { verdict, ownLevel, pain } }: { run: PatientRun }) {
  const say = useSay(patientTexts);
  const level = levelOf(verdict?.level);
  const isOwnFlag = ownLevel === 'possible' || ownLevel === 'likely';
  return (
    <div>
      <Group gap={6} wrap="nowrap" align="flex-start">
        <LevelMark level={level} />
        <Text size="sm">
          {say('verdict')}{' '}
          <b className={level === 'possible' || level === 'likely' ? undefined : 'care-plain'}>
            {say(`verdict.${level}`)}
          </b>
        </Text>
      </Group>
      {isOwnFlag && <Text size="sm">{say('ownFlag')}</Text>}
      {pain !== null && pain > 0 && <Text size="sm">{say('pain', { pain })}</Text>}
    </div>
  );
}
