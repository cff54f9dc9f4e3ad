import type { Activity } from './activity.js';

/**
 * The last edge before an activity is handed on: every column as long as the activity, finite or NaN; times
 * finite and strictly increasing; pauses and laps within it.
 *
 * @throws Error naming the fault; it is one of this program, never of a file.
 */
export function checkActivity(activity: Activity): void {
  const { timeS, samples, channels, elapsedTimeS } = activity;
  if (timeS.length !== samples) fail(`${timeS.length} times for ${samples} samples`);
  for (let i = 0; i < samples; i++) {
    if (!Number.isFinite(timeS[i])) fail(`time ${i} is ${timeS[i]}`);
    if (i > 0 && timeS[i] <= timeS[i - 1]) fail(`time ${i} does not increase`);
  }
  for (const [name, column] of Object.entries(channels)) checkColumn(name, column, samples);
  if (activity.watchMotion && activity.watchMotion.length !== samples) fail('watchMotion has another length');
  for (const part of [...activity.pauses, ...activity.laps]) {
    const inside = part.startS >= 0 && part.endS > part.startS && part.endS <= elapsedTimeS;
    if (!inside) fail(`a pause or lap from ${part.startS} to ${part.endS} s`);
  }
}

function checkColumn(name: string, column: Float64Array, samples: number): void {
  if (column.length !== samples) fail(`${name} has ${column.length} values for ${samples} samples`);
  let present = 0;
  for (let i = 0; i < samples; i++) {
    if (Number.isNaN(column[i])) continue;
    if (!Number.isFinite(column[i])) fail(`${name} ${i} is infinite`);
    present++;
  }
  if (present === 0) fail(`${name} holds no value`);
}

function fail(fault: string): never {
  throw new Error(`Activity is not well formed: ${fault}`);
}
