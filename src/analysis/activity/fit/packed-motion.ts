import type { MessageList } from './message-list.js';
import type { WireDefinition } from './wire-definition.js';

/** Speed and distance of old foot pods and watches, which pack both into three bytes of a record. */
export interface PackedMotion {
  readonly speedMps: Float64Array;
  readonly distanceM: Float64Array;
}

/** 12 bits of speed, then 12 bits of distance that roll over. FIT profile, `compressed_speed_distance`. */
const speedUnitMps = 0.01;
const distanceUnitM = 1 / 16;
const distanceMask = 0xfff;
const invalidByte = 0xff;

/** Unpacks field 8 of records, the distance added up over its roll-overs; undefined when none holds it. */
export function unpackMotion(
  bytes: Uint8Array,
  definitions: readonly WireDefinition[],
  records: MessageList,
): PackedMotion | undefined {
  if (!definitions.some(({ packedMotionOffset }) => packedMotionOffset >= 0)) return undefined;
  const speedMps = new Float64Array(records.length).fill(NaN);
  const distanceM = new Float64Array(records.length).fill(NaN);
  let units = 0;
  for (let i = 0; i < records.length; i++) {
    const offset = definitions[records.definition[i]].packedMotionOffset;
    if (offset < 0) continue;
    const at = records.startByte[i] + offset;
    const [first, middle, last] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    if (first === invalidByte && middle === invalidByte && last === invalidByte) continue;
    speedMps[i] = (first | ((middle & 0x0f) << 8)) * speedUnitMps;
    units += (((middle >> 4) | (last << 4)) - units) & distanceMask;
    distanceM[i] = units * distanceUnitM;
  }
  return { speedMps, distanceM };
}
