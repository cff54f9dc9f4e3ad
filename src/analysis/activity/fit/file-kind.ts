import type { FitContext } from './context.js';
import { textIn } from './field-values.js';

/** What FIT files hold that are no recorded activity. FIT profile, type `file`. */
const otherKinds: Readonly<Record<string, string>> = {
  device: 'a description of the watch',
  settings: 'settings of the watch',
  sport: 'settings for a sport',
  workout: 'a planned workout',
  course: 'a planned route',
  schedules: 'a training calendar',
  weight: 'body weight',
  totals: 'totals over many activities',
  goals: 'goals',
  blood_pressure: 'blood pressure',
  monitoring_a: 'all-day monitoring',
  monitoring_b: 'all-day monitoring',
  monitoring_daily: 'all-day monitoring',
  activity_summary: 'a summary without samples',
  segment: 'a segment',
  segment_list: 'a list of segments',
  exd_configuration: 'settings of the screen',
};

/** What a part holds instead of an activity, in words; undefined when it may be one. */
export function otherKindOf({ fileIds }: FitContext): string | undefined {
  const type = fileIds.length > 0 ? textIn(fileIds[0].fields, 'type') : undefined;
  return type !== undefined && Object.hasOwn(otherKinds, type) ? otherKinds[type] : undefined;
}
