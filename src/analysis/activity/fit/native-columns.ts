import type { SourceColumn } from '../recording.js';
import type { PackedMotion } from './packed-motion.js';
import type { NativeRecords } from './read-records.js';
import { cadenceFields, channelFields, type ChannelFields } from './record-fields.js';
import { sourceRank } from './source-ranks.js';

/** The native values as columns of channels. A field that holds nothing gives none. */
export function nativeColumns({ values }: NativeRecords, packed: PackedMotion | undefined): SourceColumn[] {
  const columns = channelFields.flatMap((fields) => columnsOf(fields, values));
  const cadence = cadenceColumn(values);
  if (cadence) columns.push(cadence);
  if (packed) columns.push(...packedColumns(packed));
  return columns.filter((column) => column.values.some((value) => !Number.isNaN(value)));
}

/**
 * The coarse and the fine field of a channel become one column where they agree or take turns, and two where
 * they contradict each other.
 */
function columnsOf(
  { channel, field, finer, tolerance = 0 }: ChannelFields,
  values: NativeRecords['values'],
): SourceColumn[] {
  const coarse = values.get(field.number);
  const fine = finer && values.get(finer.number);
  const native = coarse && {
    channel,
    source: `record.${field.name}`,
    values: coarse,
    rank: sourceRank.native,
  };
  if (!fine) return native ? [native] : [];
  const enhanced = { channel, source: `record.${finer.name}`, values: fine, rank: sourceRank.enhanced };
  if (!native) return [enhanced];
  if (contradict(fine, native.values, tolerance)) return [enhanced, native];
  return [{ ...enhanced, values: fine.map((value, i) => (Number.isNaN(value) ? native.values[i] : value)) }];
}

function contradict(one: Float64Array, other: Float64Array, tolerance: number): boolean {
  return one.some((value, i) => Math.abs(value - other[i]) > tolerance);
}

function cadenceColumn(values: NativeRecords['values']): SourceColumn | undefined {
  const whole = values.get(cadenceFields.whole.number);
  if (!whole) return undefined;
  const fraction = values.get(cadenceFields.fraction.number);
  const hasFraction = fraction?.some((value) => value > 0) ?? false;
  return {
    channel: 'cadenceSpm',
    source: hasFraction ? 'record.cadence+fractional_cadence' : 'record.cadence',
    values: fraction ? whole.map((value, i) => value + (fraction[i] || 0)) : whole,
    counted: 'oneFoot',
    rank: sourceRank.native,
  };
}

function packedColumns({ speedMps, distanceM }: PackedMotion): SourceColumn[] {
  const source = 'record.compressed_speed_distance';
  const rank = sourceRank.packed;
  return [
    { channel: 'speedMps', source, values: speedMps, rank },
    { channel: 'distanceM', source, values: distanceM, rank },
  ];
}
