import { sayData } from '../texts/data.js';
import type { View } from './view.js';

const keys = { runner: 'heightRunner', file: 'heightFile', assumed: 'heightAssumed' } as const;

/** Returns for which height the expectation is, and where that height comes from: "for your height of 1.78 m". */
export function heightWords({ report, format, language }: View): string {
  const { heightM, source } = report.gait.height;
  return sayData(language)(keys[source], { height: format.height(heightM) });
}
