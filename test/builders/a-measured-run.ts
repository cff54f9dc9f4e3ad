import type { Activity, ChannelName } from '../../src/analysis/activity/activity.js';
import type { DynamicsInput } from '../../src/analysis/gait/dynamics/running-dynamics-of.js';
import type { Expectation, UnjudgedReason } from '../../src/analysis/gait/gait-analysis.js';
import { motions } from '../../src/analysis/gait/motion.js';
import { runSamples } from '../../src/analysis/gait/run-samples.js';
import { gaitWindows } from './a-gait-analysis.js';
import { anActivity } from './an-activity.js';

/** The same all the way, or by the second. */
type Value = number | ((second: number) => number);

/** A run of a runner of 1.78 m at an even pace with what a strap measures; what is left out was not measured. */
export interface MeasuredPlan {
  readonly minutes?: number;
  readonly speedMps?: number;
  readonly cadenceSpm?: number;
  readonly measured?: Partial<Record<ChannelName, Value>>;
  readonly speedKind?: Activity['speedKind'];
  readonly expectation?: Partial<Expectation>;
  /** Why a minute is not judged; the first one never is. */
  readonly unjudgedAt?: (minute: number) => UnjudgedReason | undefined;
  readonly everyS?: readonly number[];
}

const expectation: Expectation = { heightM: 1.78, heightSource: 'runner', sdLn: 0.06 };

/** Makes what running dynamics are worked out from. */
export function aMeasuredRun(plan: MeasuredPlan = {}): DynamicsInput {
  const { minutes = 21, speedMps = 3, cadenceSpm = 166, measured = {}, everyS } = plan;
  const bare = anActivity({
    parts: [{ durationS: minutes * 60, speedMps, cadenceSpm }],
    speedKind: plan.speedKind ?? 'measured',
    ...(everyS && { everyS }),
  });
  const columns = Object.entries(measured).map(([channel, value]) => [
    channel,
    bare.timeS.map((second) => (typeof value === 'number' ? value : value(second))),
  ]);
  const activity: Activity = { ...bare, channels: { ...bare.channels, ...Object.fromEntries(columns) } };
  const [{ expectedCadenceSpm }] = gaitWindows(1, () => ({ speedMps, ratio: 1 }));
  const unjudgedAt = plan.unjudgedAt ?? (() => undefined);
  return {
    activity,
    run: runSamples(activity),
    motion: new Uint8Array(activity.samples).fill(motions.running),
    windows: gaitWindows(minutes, (minute) => {
      const unjudged = unjudgedAt(minute);
      return { speedMps, ratio: cadenceSpm / expectedCadenceSpm, ...(unjudged && { unjudged }) };
    }),
    expectation: { ...expectation, ...plan.expectation },
  };
}
