import { Text } from '@mantine/core';
import type { Comparison } from '../../../../../src/analysis/report/trend/comparison.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { signedPercent } from '../../../ui/signed-percent.js';
import { compareTexts } from './texts.js';

/** The same paces in both runs: how many steps each took, the change, and whether that is ordinary. */
export function MatchedTable({ comparison }: { comparison: Comparison }) {
  const say = useSay(compareTexts);
  const { format } = useSpeech();
  const { matched, ordinaryPct } = comparison;
  if (matched.length === 0) return <Text>{say('noMatch')}</Text>;
  return (
    <>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={say('matched')}>
        <table className="fact-table">
          <thead>
            <tr>
              {(['pace', 'first', 'second', 'difference'] as const).map((key) => (
                <th key={key} scope="col">
                  {say(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matched.map(({ speedMps, firstSpm, secondSpm, changePct }) => (
              <tr key={speedMps}>
                <th scope="row">{format.pace(speedMps)}</th>
                <td>{format.number(firstSpm, 0)}</td>
                <td>{format.number(secondSpm, 0)}</td>
                <td>
                  <b>{signedPercent(changePct / 100, format, 1)}</b>{' '}
                  <span className="soft-text">
                    {say(Math.abs(changePct) > ordinaryPct ? 'isUnusual' : 'isOrdinary')}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Text size="sm" c="var(--soft)" mt="xs">
        {say('ordinary', { percent: format.number(ordinaryPct, 1) })}
      </Text>
    </>
  );
}

/** What is known of each run as a whole. */
export function FactsTable({ comparison: { first, second } }: { comparison: Comparison }) {
  const say = useSay(compareTexts);
  const { format } = useSpeech();
  const rows = [
    [say('judged'), ...[first, second].map(({ judgedShare }) => format.percent(judgedShare))],
    [say('against'), ...[first, second].map(({ population }) => say(`level.${population}`))],
    [say('againstOwn'), ...[first, second].map(({ own }) => say(`level.${own}`))],
    [say('device'), ...[first, second].map(({ device }) => device ?? say('unknown'))],
  ];
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={say('facts')}>
      <table className="fact-table">
        <thead>
          <tr>
            <td />
            <th scope="col">{say('first')}</th>
            <th scope="col">{say('second')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([title, one, other]) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td className="wrap-anywhere">{one}</td>
              <td className="wrap-anywhere">{other}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
