import { coordinate } from './chart-scale.js';
import type { Plot } from './chart-axes.js';
import { markup, type Markup } from './markup.js';

/** A hatched piece of a chart, in drawing units. */
export interface Shade {
  readonly from: number;
  readonly to: number;
  /** One or two letters, shown above it. */
  readonly name: string;
  /** A sentence for those who point at it or listen. */
  readonly title: string;
}

/** Names nearer than this, in drawing units, would run into each other; the later one is left out. */
const leastNameGap = 12;
/** Even the shortest stretch of a long run is as wide as this. */
const leastWidth = 2;

/** Returns the hatched areas with lines at both ends; hatching tells them apart on grey paper too. */
export function shades(list: readonly Shade[], plot: Plot): Markup {
  const height = plot.bottom - plot.top;
  return markup`<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch" x1="0" x2="0" y1="0" y2="6"/></pattern></defs>${list.map(
    ({ from, to, title }) => {
      const area = markup`x="${coordinate(from)}" y="${plot.top}" width="${coordinate(Math.max(leastWidth, to - from))}" height="${height}"`;
      return markup`<g class="stretch"><title>${title}</title><rect class="shade" ${area}/><rect fill="url(#hatch)" ${area}/></g>`;
    },
  )}`;
}

/** Returns the names over the hatched areas. */
export function shadeNames(list: readonly Shade[], plot: Plot): readonly Markup[] {
  let lastX = -Infinity;
  return list.flatMap(({ from, to, name }) => {
    const x = (from + to) / 2;
    if (x - lastX < leastNameGap) return [];
    lastX = x;
    return [
      markup`<text class="label" x="${coordinate(x)}" y="${plot.top - 5}" text-anchor="middle">${name}</text>`,
    ];
  });
}
