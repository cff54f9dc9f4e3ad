import type { Activity, ActivityWarning, ChannelName, ChannelSource } from './activity.js';
import type { ChosenColumn } from './choose-source.js';
import { distanceFromSpeed, distanceFromStart } from './distance.js';
import { isIndoors } from './indoors.js';
import { countPresent } from './gather-column.js';
import { distanceFromPositions } from './position-distance.js';
import type { Positions } from './positions.js';
import { speedFromDistance } from './speed-from-distance.js';
import type { Timing } from './timing.js';

/** A channel of the file with less than this share of the values of what it could be derived from is passed over. */
const enoughOfBasis = 0.5;

/** What is known of how the runner moved on. */
export interface MotionInput {
  readonly distance?: ChosenColumn;
  readonly speed?: ChosenColumn;
  readonly positions?: Positions;
  readonly timing: Timing;
  readonly subSport?: string;
  readonly hasFootPod?: boolean;
}

/** Distance and speed of the activity and where they came from. */
export interface Motion {
  /** Metres from the start, never falling, NaN where nothing tells; absent when nothing ever tells. */
  readonly distanceM?: Float64Array;
  readonly speedMps?: Float64Array;
  readonly speedKind: Activity['speedKind'];
  /** Channels that the file holds and that were worked out from another channel all the same. */
  readonly passedOver: readonly ChannelName[];
  readonly sources: readonly ChannelSource[];
  readonly warnings: readonly ActivityWarning[];
}

interface Derived {
  readonly values?: Float64Array;
  readonly from: 'file' | 'positions' | 'distance' | 'speed' | 'nothing';
}

/**
 * Distance and speed: the file's own where it has them, else speed from distance, distance and speed from
 * positions, distance from speed; and what that speed is worth ({@link Activity.speedKind}).
 */
export function deriveMotion(input: MotionInput): Motion {
  const distance = findDistance(input);
  const speed = findSpeed(input, distance);
  return {
    distanceM: distance.values,
    speedMps: speed.values,
    speedKind: kindOf(input, speed),
    passedOver: [
      ...(input.distance && distance.from !== 'file' ? (['distanceM'] as const) : []),
      ...(input.speed && speed.from !== 'file' ? (['speedMps'] as const) : []),
    ],
    sources: [...sourceOf('distanceM', distance), ...sourceOf('speedMps', speed)],
    warnings: [...speedWarnings(speed), ...positionWarnings(input)],
  };
}

function findDistance({ distance, speed, positions, timing }: MotionInput): Derived {
  const positioned = valuesIn(positions?.latitudeDeg);
  if (distance && valuesIn(distance.values) >= enoughOfBasis * positioned) {
    return { values: distanceFromStart(distance.values, timing.timeS), from: 'file' };
  }
  if (positions && positioned > 1) {
    return { values: distanceFromPositions(positions, timing), from: 'positions' };
  }
  if (speed) return { values: distanceFromSpeed(speed.values, timing), from: 'speed' };
  return { from: 'nothing' };
}

function findSpeed({ speed, timing }: MotionInput, distance: Derived): Derived {
  if (speed && valuesIn(speed.values) >= enoughOfBasis * valuesIn(distance.values)) {
    return { values: speed.values, from: 'file' };
  }
  if (!distance.values) return { from: 'nothing' };
  const values = speedFromDistance(distance.values, timing);
  if (valuesIn(values) === 0) return { from: 'nothing' };
  return { values, from: distance.from === 'positions' ? 'positions' : 'distance' };
}

function kindOf({ subSport, positions, hasFootPod }: MotionInput, speed: Derived): Activity['speedKind'] {
  if (speed.from === 'nothing') return 'none';
  const indoors = positions === undefined || isIndoors({ subSport: subSport ?? '' });
  if (indoors && !hasFootPod) return 'inferred';
  return speed.from === 'file' ? 'measured' : 'derived';
}

function sourceOf(channel: 'distanceM' | 'speedMps', { values, from }: Derived): ChannelSource[] {
  if (!values || from === 'file' || from === 'nothing') return [];
  const coverage = valuesIn(values) / values.length;
  const word = channel === 'speedMps' ? 'speed' : 'distance';
  const reason = `The file has no usable ${word} of its own: worked out from ${from}.`;
  return [{ channel, source: from, coverage, used: true, reason }];
}

function speedWarnings(speed: Derived): ActivityWarning[] {
  if (speed.from === 'positions') {
    return [
      {
        code: 'speedFromPositions',
        message: 'The file has no speed: it was worked out from the positions, which is less exact.',
      },
    ];
  }
  if (speed.from === 'distance') {
    return [
      { code: 'speedFromDistance', message: 'The file has no speed: it was worked out from the distance.' },
    ];
  }
  if (speed.from === 'file') return [];
  return [
    {
      code: 'noSpeed',
      message:
        'The file has no speed, distance or positions, so steps cannot be compared with pace. Record with GPS on, or with a foot pod indoors.',
    },
  ];
}

function positionWarnings({ positions }: MotionInput): ActivityWarning[] {
  if (positions) return [];
  return [{ code: 'noPositions', message: 'The file has no positions: a run indoors, or without GPS.' }];
}

function valuesIn(values: Float64Array | undefined): number {
  return values ? countPresent(values).present : 0;
}
