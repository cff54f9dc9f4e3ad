import { cadenceNoise, speedNoise } from './cadence-noise.js';
import { contactTimeMs, ownCadenceSpm, powerW, verticalOscillationMm } from './gait-model.js';
import type { Chance } from './seeded-chance.js';
import type { FullPlan } from './run-plan.js';
import { type RunColumn, type Segment, type SegmentKind, runColumns } from './synthetic-run.js';
import { positionAt, wander } from './track.js';

/** Every second of a run with the timer running: one entry at 0 s, one per lived second, one at each restart. */
export interface Seconds {
  readonly columns: Readonly<Record<RunColumn, Float64Array>>;
  readonly kinds: readonly SegmentKind[];
  /** Index into the plan's segments, per entry. */
  readonly segmentOf: readonly number[];
}

/** Seconds in which a change of pace is two thirds done (own choice). */
const paceMemoryS = 4;
/** Seconds in which heart rate follows effort (own choice). */
const heartMemoryS = 40;
const restingBpm = 62;
const bpmPerMps = 31;

/** A second and what happens in it. */
interface Moment {
  readonly timeS: number;
  readonly segment: number;
  /** The timer was started again at this moment: nothing moved since the entry before. */
  readonly restart: boolean;
}

/** The moments of the segments in order; a segment owns the seconds after its start up to its end. */
function momentsOf(segments: readonly Segment[]): Moment[] {
  const moments: Moment[] = [];
  let startS = 0;
  let stopped = true;
  for (const [segment, { durationS, kind }] of segments.entries()) {
    if (kind === 'pause') {
      stopped = true;
    } else {
      for (let second = stopped ? 0 : 1; second <= durationS; second++) {
        moments.push({ timeS: startS + second, segment, restart: second === 0 });
      }
      stopped = false;
    }
    startS += durationS;
  }
  return moments;
}

/** Moves a value towards its target as a first-order lag does in one second. */
const follow = (value: number, target: number, memoryS: number): number =>
  value + (target - value) * (1 - Math.exp(-1 / memoryS));

/** Speed that this segment settles on. */
const targetSpeedMps = ({ kind, speedMps }: Segment): number =>
  kind === 'stand' || kind === 'pause' ? 0 : (speedMps ?? (kind === 'walk' ? 1.5 : 2.8));

/** The body's state that one second hands to the next. */
interface Body {
  paceMps: number;
  distanceM: number;
  altitudeM: number;
  heartRateBpm: number;
}

/** Moves the body on by one second and returns the speed it went with. */
function moveOn(body: Body, moment: Moment, segment: Segment, speedFactor: number): number {
  const target = targetSpeedMps(segment);
  const jumps = moment.restart || target === 0;
  body.paceMps = jumps ? target : follow(body.paceMps, target, paceMemoryS);
  const speedMps = body.paceMps * speedFactor;
  const moved = moment.restart ? 0 : speedMps;
  body.distanceM += moved;
  body.altitudeM += (moved * (segment.gradePct ?? 0)) / 100;
  body.heartRateBpm = follow(body.heartRateBpm, restingBpm + bpmPerMps * target, heartMemoryS);
  return speedMps;
}

function writeDynamics(
  columns: Record<RunColumn, Float64Array>,
  index: number,
  { runner }: FullPlan,
  segment: Segment,
): void {
  const cadenceSpm = columns.cadenceSpm[index];
  const speedMps = columns.speedMps[index];
  columns.powerW[index] = powerW(runner.massKg, speedMps, segment.gradePct ?? 0);
  // A strap measures contact and bounce in a run only: a walk has no flight.
  if ((segment.kind ?? 'run') !== 'run' || speedMps < 1.5) return;
  columns.contactTimeMs[index] = contactTimeMs(runner.heightM, speedMps, segment.cadenceFactor ?? 1);
  columns.contactBalancePct[index] = 50 + 0.4 * Math.sin(index / 90);
  columns.verticalOscillationMm[index] = verticalOscillationMm(cadenceSpm);
  columns.verticalRatioPct[index] = columns.verticalOscillationMm[index] / columns.stepLengthM[index] / 10;
}

/** Lives through the plan second by second. */
export function livedSeconds(plan: FullPlan, chance: Chance): Seconds {
  const moments = momentsOf(plan.segments);
  const columns = Object.fromEntries(
    runColumns.map((column) => [column, new Float64Array(moments.length).fill(NaN)]),
  ) as Record<RunColumn, Float64Array>;
  const cadenceFactors = cadenceNoise(moments.length, plan.noise, chance, plan.runOffset);
  const speedFactors = speedNoise(moments.length, plan.noise, chance);
  const body: Body = { paceMps: 0, distanceM: 0, altitudeM: plan.startAltitudeM, heartRateBpm: 95 };
  for (const [index, moment] of moments.entries()) {
    const segment = plan.segments[moment.segment];
    const speedMps = moveOn(body, moment, segment, speedFactors[index]);
    const modelSpm = ownCadenceSpm(plan.runner, segment.kind ?? 'run', speedMps);
    const cadenceSpm = modelSpm * (segment.cadenceFactor ?? 1) * Math.exp(cadenceFactors[index]);
    const [latitude, longitude] = positionAt(plan.track, body.distanceM);
    columns.timeS[index] = moment.timeS;
    columns.distanceM[index] = body.distanceM;
    columns.speedMps[index] = speedMps;
    columns.cadenceSpm[index] = cadenceSpm;
    columns.stepLengthM[index] = cadenceSpm > 0 ? (60 * speedMps) / cadenceSpm : NaN;
    columns.altitudeM[index] = body.altitudeM;
    columns.gradePct[index] = segment.gradePct ?? 0;
    columns.latitudeDeg[index] = latitude;
    columns.longitudeDeg[index] = longitude;
    columns.heartRateBpm[index] = body.heartRateBpm;
    writeDynamics(columns, index, plan, segment);
  }
  if (plan.positionNoiseM > 0) {
    wander(columns.latitudeDeg, columns.longitudeDeg, plan.positionNoiseM, chance);
  }
  return {
    columns,
    kinds: moments.map(({ segment }) => plan.segments[segment].kind ?? 'run'),
    segmentOf: moments.map(({ segment }) => segment),
  };
}
