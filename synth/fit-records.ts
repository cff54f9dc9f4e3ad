import type { FitField } from './fit-bytes.js';
import type { FitTypeName } from './fit-types.js';
import type { FitOptions } from './fit-options.js';
import type { RunColumn, SyntheticRun } from './synthetic-run.js';

/** How a column is written: raw = (value + offset) · scale, rounded. */
interface RecordField {
  readonly number: number;
  readonly type: FitTypeName;
  readonly column: RunColumn;
  readonly scale: number;
  readonly offset?: number;
  /** 0 may stand for "not measured" in this field. */
  readonly zeroable?: boolean;
}

/** FIT's angles: 2^31 semicircles are 180 degrees. */
const semicirclesPerDegree = 2 ** 31 / 180;

/** Fields of a record message by their numbers in the profile. */
const recordFields: readonly RecordField[] = [
  { number: 0, type: 'sint32', column: 'latitudeDeg', scale: semicirclesPerDegree },
  { number: 1, type: 'sint32', column: 'longitudeDeg', scale: semicirclesPerDegree },
  { number: 5, type: 'uint32', column: 'distanceM', scale: 100 },
  { number: 3, type: 'uint8', column: 'heartRateBpm', scale: 1, zeroable: true },
  { number: 7, type: 'uint16', column: 'powerW', scale: 1, zeroable: true },
  { number: 39, type: 'uint16', column: 'verticalOscillationMm', scale: 10, zeroable: true },
  { number: 41, type: 'uint16', column: 'contactTimeMs', scale: 10, zeroable: true },
  { number: 83, type: 'uint16', column: 'verticalRatioPct', scale: 100, zeroable: true },
  { number: 84, type: 'uint16', column: 'contactBalancePct', scale: 100, zeroable: true },
];
const speed: RecordField = { number: 6, type: 'uint16', column: 'speedMps', scale: 1000 };
const enhancedSpeed: RecordField = { number: 73, type: 'uint32', column: 'speedMps', scale: 1000 };
const altitude: RecordField = { number: 2, type: 'uint16', column: 'altitudeM', scale: 5, offset: 500 };
const enhancedAltitude: RecordField = { ...altitude, number: 78, type: 'uint32' };
const stepLength: RecordField = {
  number: 85,
  type: 'uint16',
  column: 'stepLengthM',
  scale: 10_000,
  zeroable: true,
};

/** `activity_type` of what the runner does: running, walking, sedentary. */
const activityTypes = { run: 1, walk: 6, stand: 8, pause: 8 } as const;

/** FIT's fraction of a cadence counts 1/128. */
const cadenceFractions = 128;

/** Cadence of one foot as FIT writes it: whole cycles and 1/128ths of one. */
export function fitCadence(cadenceSpm: number, fractional: boolean): readonly [number, number] {
  const cycles = cadenceSpm / 2;
  if (!fractional) return [Math.round(cycles), 0];
  const parts = Math.round(cycles * cadenceFractions);
  return [Math.floor(parts / cadenceFractions), parts % cadenceFractions];
}

const enhancedOrPlain = <T>(choice: FitOptions['speedFields'], plain: T, enhanced: T): T[] => {
  if (choice === 'plain') return [plain];
  if (choice === 'enhanced') return [enhanced];
  return choice === 'none' ? [] : [plain, enhanced];
};

const isMeasured = (values: Float64Array): boolean => values.some((value) => !Number.isNaN(value));

/** The fields that this run's records have. */
function fieldsOf(run: SyntheticRun, options: FitOptions): RecordField[] {
  const dynamics = isMeasured(run.truth.contactTimeMs);
  const wanted = [
    ...recordFields,
    ...enhancedOrPlain(options.speedFields, speed, enhancedSpeed),
    ...enhancedOrPlain(options.altitudeFields, altitude, enhancedAltitude),
    ...(dynamics || options.zeroForMissing ? [stepLength] : []),
  ];
  return wanted.filter(
    ({ column, zeroable }) => isMeasured(run.truth[column]) || (options.zeroForMissing && zeroable),
  );
}

function fieldAt(field: RecordField, run: SyntheticRun, sample: number, options: FitOptions): FitField {
  const { number, type, column, scale, offset = 0, zeroable } = field;
  const measured = options.zeroForMissing && column === 'stepLengthM' ? NaN : run.truth[column][sample];
  const raw = Math.round((measured + offset) * scale);
  return { number, type, value: options.zeroForMissing && zeroable && Number.isNaN(raw) ? 0 : raw };
}

/** Returns the writer of a record's fields without its timestamp. */
export function recordWriter(run: SyntheticRun, options: FitOptions): (sample: number) => FitField[] {
  const fields = fieldsOf(run, options);
  const hasCadence = isMeasured(run.truth.cadenceSpm);
  return (sample) => {
    const written = fields.map((field) => fieldAt(field, run, sample, options));
    if (hasCadence || options.zeroForMissing) {
      const measured = run.truth.cadenceSpm[sample];
      const cadence = options.zeroForMissing && Number.isNaN(measured) ? 0 : measured;
      const [cycles, parts] = fitCadence(cadence, options.fractionalCadence);
      written.push({ number: 4, type: 'uint8', value: cycles });
      if (options.fractionalCadence) written.push({ number: 53, type: 'uint8', value: parts });
    }
    if (options.activityTypes) {
      written.push({ number: 42, type: 'enum', value: activityTypes[run.kinds[sample]] });
    }
    return written;
  };
}
