import type { Activity, ActivityFormat, ChannelName, ChannelSource, ReadOptions } from './activity.js';
import { checkActivity } from './check-activity.js';
import { decideSport } from './decide-sport.js';
import { deriveMotion, type Motion } from './derive-motion.js';
import { correctDistance } from './correct-distance.js';
import { countPresent } from './gather-column.js';
import { lapsFromStart } from './laps.js';
import { futureWarnings, lengthWarnings, mismatchWarnings, missingWarnings } from './missing-warnings.js';
import type { Recording } from './recording.js';
import { sampleRecording, type SampledRecording } from './sampled-recording.js';
import { scaleCadence, type ScaledCadence } from './scale-cadence.js';
import { findTimeZone } from './time-zone.js';
import { weightedMedian } from './weighted-median.js';

/** What the samples of a recording mean. */
interface Meaning {
  readonly motion: Motion;
  /** Absent without cadence. */
  readonly cadence?: ScaledCadence;
  readonly sport: ReturnType<typeof decideSport>;
  readonly timeZone?: string;
}

/**
 * Cleans what a reader found into an {@link Activity}: times in order, one source per channel, cadence of both
 * feet, distance and speed, pauses, sport and time zone. What was tolerated stands in its warnings.
 *
 * @throws ActivityError `noTime`, `noRunning` or `damaged` when nothing usable stands in the recording.
 */
export function buildActivity(
  recording: Recording,
  format: ActivityFormat,
  options: ReadOptions = {},
): Activity {
  const sampled = sampleRecording(recording);
  const meaning = interpret(recording, sampled, format, options);
  const activity = assemble(recording, sampled, meaning, { format, options });
  checkActivity(activity);
  return activity;
}

function interpret(
  recording: Recording,
  sampled: SampledRecording,
  format: ActivityFormat,
  options: ReadOptions,
): Meaning {
  const { found, timing, positions } = sampled;
  const { sport, subSport, hasFootPod } = recording;
  const distance = found.chosen.get('distanceM');
  const speed = found.chosen.get('speedMps');
  const chosen = found.chosen.get('cadenceSpm');
  const derived = deriveMotion({ distance, speed, positions, timing, subSport, hasFootPod });
  const motion =
    options.distanceM === undefined
      ? derived
      : correctDistance(derived, { distanceM: options.distanceM, timing, cadence: chosen?.values });
  const cadence =
    chosen &&
    scaleCadence({
      values: chosen.values,
      counted: chosen.column.counted,
      format,
      timing,
      speedMps: motion.speedMps,
      setByRunner: options.cadenceCounted,
    });
  const { speedMps } = motion;
  return {
    motion,
    cadence,
    sport: decideSport({ sport, subSport, timing, speedMps, cadenceSpm: cadence?.cadenceSpm }),
    timeZone: findTimeZone({
      setByRunner: options.timeZone,
      utcOffsetS: recording.utcOffsetS,
      // The roads of virtual runs lie where the runner is not.
      positions: subSport === 'virtualActivity' ? undefined : positions,
      atMs: sampled.startTimeMs,
    }),
  };
}

function assemble(
  recording: Recording,
  sampled: SampledRecording,
  { motion, cadence, sport, timeZone }: Meaning,
  { format, options }: { readonly format: ActivityFormat; readonly options: ReadOptions },
): Activity {
  const { startTimeMs, timing, pauses } = sampled;
  const elapsedTimeS = timing.timeS[timing.timeS.length - 1];
  const { stated, statedRunner, device } = recording;
  const channels = finalChannels(sampled, motion, cadence);
  return {
    format,
    sport: sport.sport,
    subSport: sport.subSport,
    startTimeMs,
    ...(timeZone === undefined ? {} : { timeZone }),
    elapsedTimeS,
    samples: timing.timeS.length,
    timeS: timing.timeS,
    channels,
    ...(sampled.watchMotion ? { watchMotion: sampled.watchMotion } : {}),
    pauses,
    laps: lapsFromStart(recording.laps, startTimeMs, elapsedTimeS, medianCadence(sampled, cadence)),
    device,
    stated,
    statedRunner,
    ...(cadence ? { cadenceScale: cadence.scale } : {}),
    speedKind: motion.speedKind,
    ...(recording.hasFootPod ? { hasFootPod: true } : {}),
    recordingIntervalS: sampled.intervalS,
    sources: finalSources(sampled, motion, channels),
    warnings: [
      ...recording.warnings,
      ...sampled.warnings,
      ...(cadence?.warnings ?? []),
      ...motion.warnings,
      ...sport.warnings,
      ...missingWarnings({ format, hasCadence: cadence !== undefined, timeZone }),
      ...futureWarnings(startTimeMs, options.nowMs),
      ...lengthWarnings(elapsedTimeS),
      ...(isCut(recording) || options.distanceM !== undefined
        ? []
        : mismatchWarnings(stated.distanceM, motion.distanceM)),
    ],
  };
}

/** Whether a missing piece already explains why the samples fall short of the stated totals. */
function isCut({ warnings }: Recording): boolean {
  return warnings.some(({ code }) => code === 'truncated' || code === 'damagedPart');
}

function medianCadence({ timing }: SampledRecording, cadence: ScaledCadence | undefined): number {
  if (!cadence) return NaN;
  return weightedMedian(cadence.cadenceSpm, timing.weightS, { step: 0.5, max: 300 });
}

function finalChannels(
  { found, positions }: SampledRecording,
  { distanceM, speedMps }: Motion,
  cadence: ScaledCadence | undefined,
): Activity['channels'] {
  const channels: Partial<Record<ChannelName, Float64Array | undefined>> = {
    ...Object.fromEntries([...found.chosen].map(([channel, { values }]) => [channel, values])),
    distanceM,
    speedMps,
    latitudeDeg: positions?.latitudeDeg,
    longitudeDeg: positions?.longitudeDeg,
    cadenceSpm: cadence?.cadenceSpm,
  };
  const present = Object.entries(channels).filter(([, column]) => column && countPresent(column).present > 0);
  return Object.fromEntries(present);
}

/** The sources in the file and the derived ones; what was passed over, or came to nothing, is not used. */
function finalSources(
  { found }: SampledRecording,
  motion: Motion,
  channels: Activity['channels'],
): ChannelSource[] {
  const inFile = found.sources.map((source) => {
    if (!source.used) return source;
    if (motion.passedOver.includes(source.channel)) {
      return { ...source, used: false, reason: 'It has values for too little of the run.' };
    }
    if (channels[source.channel]) return source;
    return { ...source, used: false, reason: 'None of its values could be used.' };
  });
  return [...inFile, ...motion.sources];
}
