import type { View } from './view.js';

/** Returns for which height the expectation is, and where that height comes from: "for your height of 1.78 m". */
export function heightWords({ report, format }: View): string {
  const { heightM, source } = report.gait.height;
  const height = format.height(heightM);
  switch (source) {
    case 'runner':
      return `for your height of ${height}`;
    case 'file':
      return `for a height of ${height}, as the watch was told`;
    case 'assumed':
      return `for a height of ${height}, assumed because yours is not known`;
  }
}
