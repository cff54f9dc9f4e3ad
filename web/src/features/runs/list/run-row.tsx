import { Checkbox, Text } from '@mantine/core';
import { memo } from 'react';
import { Link } from 'wouter';
import type { Run } from '../../../api/runs.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { providerName } from '../source-words.js';
import { CadenceCell } from './cadence-cell.js';
import { dateOf, paceOf } from './run-facts.js';
import type { Ask } from './run-dialogs.js';
import { RunMenu } from './run-menu.js';
import { listTexts } from './texts.js';
import { VerdictCell } from './verdict-cell.js';

interface SelectProps {
  readonly run: Run;
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
}

interface RunRowProps extends SelectProps {
  readonly onAsk: Ask;
}

/** A run as a row of the table; drawn again only when something of it changes. */
export const RunTableRow = memo(function RunTableRow({ run, onAsk, ...select }: RunRowProps) {
  const { format } = useSpeech();
  return (
    <tr>
      <td>
        <SelectRun run={run} {...select} />
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
        <RunMenu run={run} date={dateOf(run, format)} onAsk={onAsk} />
      </td>
    </tr>
  );
});

/** A run as a card, for a narrow screen; drawn again only when something of it changes. */
export const RunCard = memo(function RunCard({ run, onAsk, ...select }: RunRowProps) {
  const { format } = useSpeech();
  return (
    <li className="run-card">
      <div className="run-card-head">
        <SelectRun run={run} {...select} />
        <RunLink run={run} />
        <RunMenu run={run} date={dateOf(run, format)} onAsk={onAsk} />
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
});

function RunLink({ run }: { run: Run }) {
  const say = useSay(listTexts);
  const { format } = useSpeech();
  const date = dateOf(run, format);
  return (
    <Link href={`/runs/${run.id}`} className="run-link">
      {run.startTime ? date : say('receivedAt', { date })}
      <Text component="bdi" size="xs" c="var(--soft)" className="one-line">
        {[
          nameOf(run, say('noName')),
          !run.source.practicesSee && say('onlyYou'),
          run.surface && surfaceWords(run.surface, say),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </Link>
  );
}

/** What names a run beside its time: whoever passed it on, else its file. */
function nameOf({ fileName, source }: Run, noName: string): string {
  const passedOn = source.channel === 'api' || source.channel === 'archive';
  return passedOn && source.provider !== null ? providerName(source.provider) : (fileName ?? noName);
}

function surfaceWords(surface: string, say: ReturnType<typeof useSay<keyof typeof listTexts.en>>): string {
  const key = `surface.${surface}`;
  return key in listTexts.en ? say(key as keyof typeof listTexts.en) : surface;
}

function SelectRun({ run, isSelected, onSelect }: SelectProps) {
  const say = useSay(listTexts);
  const { format } = useSpeech();
  return (
    <label className="select-run">
      <Checkbox
        size="md"
        checked={isSelected}
        disabled={run.verdict === null || !run.source.practicesSee}
        onChange={() => onSelect(run.id)}
        aria-label={say('select', { date: dateOf(run, format) })}
      />
    </label>
  );
}
