/** Why a delivery was refused, as its runner reads it beside the device that sent it. */
export const deviceFaults = [
  'unsigned',
  'oldTimestamp',
  'tooLarge',
  'empty',
  'idReused',
  'notBare',
  'noRoom',
] as const;
export type DeviceFault = (typeof deviceFaults)[number];

/** Why a delivery was refused. */
export type RefusalReason =
  | DeviceFault
  | 'noSender'
  | 'badId'
  | 'unknownDevice'
  | 'wrongSignature'
  | 'tooOften'
  | 'underWay'
  | 'leftOut'
  | 'runGone'
  | 'accountGone';

/** A delivery that is not taken in. Nothing of its body is kept. */
export class DeliveryRefused extends Error {
  override readonly name = 'DeliveryRefused';

  constructor(
    readonly reason: RefusalReason,
    /** Seconds until it may be tried again, where it may. */
    readonly waitS?: number,
  ) {
    super(`A delivery was refused: ${reason}.`);
  }
}

/** The reason as one that is noted beside the device; undefined for those that say nothing of it. */
export function asDeviceFault(reason: string): DeviceFault | undefined {
  return deviceFaults.find((fault) => fault === reason);
}
