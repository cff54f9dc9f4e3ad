import { Text } from '@mantine/core';
import { useSay } from '../../language/language.js';
import type { TakenInEntry } from './takeout-calls.js';
import './takeout.css';
import { takeoutTexts } from './texts.js';

/** What became of the entries of an export: how many, and each of them with its reason. */
export function TakenInOutcome({ entries }: { entries: readonly TakenInEntry[] }) {
  const say = useSay(takeoutTexts);
  const count = (outcome: TakenInEntry['outcome']) =>
    entries.filter((entry) => entry.outcome === outcome).length;
  const counts = { added: count('added'), known: count('known'), refused: count('refused') };
  return (
    <>
      <Text fw={600}>{say('outcome', counts)}</Text>
      <details className="takeout-details" open={counts.refused > 0}>
        <summary>{say('allOutcomes')}</summary>
        <ul className="entries">
          {entries.map(({ name, outcome, because }, index) => (
            <li key={index}>
              <span className="entry-text">{name}</span>
              <Text component="span" size="sm" c="var(--soft)">
                {say(outcome)}
                {because && `: ${because}`}
              </Text>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
