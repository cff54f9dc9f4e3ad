import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useSay } from '../../language/language.js';
import type { TakenInEntry } from './takeout-calls.js';
import './takeout.css';
import { takeoutTexts } from './texts.js';

/** What became of the originals of an export: how many, and each of them. */
export function TakenInOutcome({ entries }: { entries: readonly TakenInEntry[] }) {
  const say = useSay(takeoutTexts);
  const count = (outcome: TakenInEntry['outcome']) =>
    entries.filter((entry) => entry.outcome === outcome).length;
  const added = count('added');
  const known = count('known');
  const failed = entries.length - added - known;
  return (
    <>
      <Text fw={600}>{say('outcome', { added, known, failed })}</Text>
      {entries.length > 0 && (
        <details className="takeout-details" open={failed > 0}>
          <summary>{say('allOutcomes')}</summary>
          <ul className="entries">
            {entries.map(({ entry, outcome, runId }, index) => (
              <li key={index}>
                <span className="entry-text">
                  {runId ? (
                    <Anchor component={Link} href={`/runs/${runId}`} className="tap">
                      {entry}
                    </Anchor>
                  ) : (
                    entry
                  )}
                </span>
                <Text component="span" size="sm" c="var(--soft)">
                  {say(outcome)}
                </Text>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
