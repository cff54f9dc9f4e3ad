import { chart, yAxis, type Plot } from '../../html/chart-axes.js';
import { coordinate, linearScale } from '../../html/chart-scale.js';
import { markup, type Markup } from '../../html/markup.js';
import { sayTrend } from '../../texts/trend.js';
import type { Trend } from '../trend.js';
import { weekScale } from './chart-weeks.js';

const height = 96;
const plot: Plot = { left: 30, right: 350, top: 24, bottom: 84 };
const side = 6;

/** Draws the worst pain noted for the runs of each week, 0 to 10, below the weeks of the cadence charts. */
export function chartPain({ weeks, language }: Trend): Markup | undefined {
  if (weeks.every(({ pain }) => pain.worst === null)) return undefined;
  const say = sayTrend(language);
  const y = linearScale({ min: 0, max: 10 }, plot.bottom, plot.top);
  const x = weekScale(weeks.length);
  const marks = weeks.map(({ pain }, index) =>
    pain.worst === null
      ? undefined
      : markup`<rect class="filled" x="${coordinate(x(index) - side / 2)}" y="${coordinate(y(pain.worst) - side / 2)}" width="${side}" height="${side}"/>`,
  );
  const body = markup`${yAxis({ plot, scale: y, ticks: [0, 5, 10], label: String, title: say('painAxis') })}${marks}`;
  return chart({ id: 'chart-pain', height, title: say('pain'), description: say('painCaption'), body });
}
