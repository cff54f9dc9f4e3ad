import { Checkbox, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Run } from '../../../api/runs.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { CadenceCell } from './cadence-cell.js';
import { dateOf, paceOf } from './run-facts.js';
import { RunMenu } from './run-menu.js';
import type { Selection } from './selection.js';
import { listTexts } from './texts.js';
import { VerdictCell } from './verdict-cell.js';

interface RunRowProps {
  readonly run: Run;
  readonly selection: Selection;
}

/** A run as a row of the table. */
export function RunTableRow({ run, selection }: RunRowProps) {
  const { format } = useSpeech();
  return (
    <tr>
      <td>
        <SelectRun run={run} selection={selection} />
      </td>
      <th scope="row">
        <RunLink run={run} />
      </th>
      <td className="number">{run.distanceM === null ? '–' : format.distance(run.distanceM)}</td>
      <td className="number">{paceOf(run, format)}</td>
      <td>
        <CadenceCell cadenceSpm={run.cadenceSpm} expectedSpm={run.expectedCadenceSpm} />
      </td>
      <td>
        <VerdictCell run={run} />
      </td>
      <td>
        <RunMenu run={run} date={dateOf(run, format)} />
      </td>
    </tr>
  );
}

/** A run as a card, for a narrow screen. */
export function RunCard({ run, selection }: RunRowProps) {
  const { format } = useSpeech();
  return (
    <li className="run-card">
      <div className="run-card-head">
        <SelectRun run={run} selection={selection} />
        <RunLink run={run} />
        <RunMenu run={run} date={dateOf(run, format)} />
      </div>
      {run.distanceM !== null && (
        <Text size="sm" className="numbers">
          {format.distance(run.distanceM)} · {paceOf(run, format)}
        </Text>
      )}
      {run.cadenceSpm !== null && (
        <CadenceCell cadenceSpm={run.cadenceSpm} expectedSpm={run.expectedCadenceSpm} />
      )}
      <VerdictCell run={run} />
    </li>
  );
}

function RunLink({ run }: { run: Run }) {
  const say = useSay(listTexts);
  const { format } = useSpeech();
  const date = dateOf(run, format);
  return (
    <Link href={`/runs/${run.id}`} className="run-link">
      {run.startTime ? date : say('receivedAt', { date })}
      <Text component="bdi" size="xs" c="var(--soft)" className="one-line">
        {[run.fileName ?? say('noName'), run.surface && surfaceWords(run.surface, say)]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </Link>
  );
}

function surfaceWords(surface: string, say: ReturnType<typeof useSay<keyof typeof listTexts.en>>): string {
  const key = `surface.${surface}`;
  return key in listTexts.en ? say(key as keyof typeof listTexts.en) : surface;
}

function SelectRun({ run, selection }: RunRowProps) {
  const say = useSay(listTexts);
  const { format } = useSpeech();
  return (
    <label className="select-run">
      <Checkbox
        size="md"
        checked={selection.ids.includes(run.id)}
        disabled={run.verdict === null}
        onChange={() => selection.toggle(run.id)}
        aria-label={say('select', { date: dateOf(run, format) })}
      />
    </label>
  );
}
