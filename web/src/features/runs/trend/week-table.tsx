import type { Trend } from '../../../../../src/analysis/report/trend/trend.js';
import { weekLabel } from '../../../../../src/analysis/report/trend/html/week-label.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { trendPageTexts } from './texts.js';
import { weekFacts } from './week-facts.js';

/** All that the charts show, as numbers; for all speeds at once. */
export function WeekTable({ trend }: { trend: Trend }) {
  const say = useSay(trendPageTexts);
  const { format, language } = useSpeech();
  return (
    <details className="week-details">
      <summary>{say('table')}</summary>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={say('table')}>
        <table className="fact-table">
          <thead>
            <tr>
              <th scope="col">{say('column.week')}</th>
              <th scope="col">{say('column.runs')}</th>
              {trend.speedsMps.map((speed) => (
                <th key={speed} scope="col">
                  {format.pace(speed)}
                </th>
              ))}
              <th scope="col">{say('column.flags')}</th>
              <th scope="col">{say('column.pain')}</th>
              {trend.plan && <th scope="col">{say('column.plan')}</th>}
              <th scope="col">{say('column.device')}</th>
            </tr>
          </thead>
          <tbody>
            {weekFacts(trend, 0).map((week, index) => (
              <tr key={week.startsOn}>
                <th scope="row">{weekLabel(week.startsOn, language)}</th>
                <td>{week.runs}</td>
                {trend.weeks[index].atSpeeds.map((cell, speed) => (
                  <td key={trend.speedsMps[speed]}>
                    {cell
                      ? `${Math.round(cell.cadenceSpm)} (${Math.round(cell.lowSpm)}–${Math.round(cell.highSpm)})`
                      : '–'}
                  </td>
                ))}
                <td>
                  {week.own + week.population > 0
                    ? say('flags', { own: week.own, population: week.population })
                    : '–'}
                </td>
                <td>{week.worstPain === null ? '–' : format.number(week.worstPain, 0)}</td>
                {trend.plan && <td>{week.adherence === null ? '–' : format.percent(week.adherence)}</td>}
                <td>{week.hasNewDevice ? say('yes') : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
