import type { FitBytes, FitField } from './fit-bytes.js';
import { fitTypes } from './fit-types.js';
import { messageNumbers, otherLocal } from './fit-numbers.js';
import type { FitOptions, SyntheticDeveloperField } from './fit-options.js';
import { fitTime } from './fit-summaries.js';
import type { SyntheticRun } from './synthetic-run.js';

/** Serial number that every file states, so that tests can see it left behind. */
export const synthSerialNumber = 3_123_456_789;
/** Friendly name of the watch's owner in every file with a user profile; nobody may keep it. */
export const synthFriendlyName = 'Synthetic Someone';

/** Writes what stands first: file id, devices, and the user profile if asked. */
export function writeHead(bytes: FitBytes, run: SyntheticRun, options: FitOptions): void {
  const startTime = fitTime(run, 0);
  const local = otherLocal;
  const maker: FitField = { number: 2, type: 'uint16', value: options.maker };
  const product: FitField = { number: 4, type: 'uint16', value: options.product };
  bytes.message(
    messageNumbers.fileId,
    [
      { number: 0, type: 'enum', value: 4 },
      { ...maker, number: 1 },
      { ...product, number: 2 },
      { number: 3, type: 'uint32z', value: synthSerialNumber },
      { number: 4, type: 'uint32', value: startTime },
    ],
    { local },
  );
  const device = (index: number, type: number): FitField[] => [
    { number: 253, type: 'uint32', value: startTime },
    { number: 0, type: 'uint8', value: index },
    { number: 1, type: 'uint8', value: type },
    maker,
    { number: 3, type: 'uint32z', value: synthSerialNumber },
    product,
    { number: 25, type: 'enum', value: index === 0 ? 5 : 1 },
  ];
  bytes.message(messageNumbers.deviceInfo, device(0, 0xff), { local });
  // 124: a foot pod, speed and distance over ANT+.
  if (options.footPod) bytes.message(messageNumbers.deviceInfo, device(1, 124), { local });
  if (options.userProfile) {
    bytes.message(
      messageNumbers.userProfile,
      [
        { number: 0, type: 'byte', value: synthFriendlyName },
        { number: 3, type: 'uint8', value: Math.round(run.runner.heightM * 100) },
        { number: 4, type: 'uint16', value: Math.round(run.runner.massKg * 10) },
      ],
      { local },
    );
  }
}

function describe(bytes: FitBytes, field: SyntheticDeveloperField, number: number): void {
  bytes.message(
    messageNumbers.fieldDescription,
    [
      { number: 0, type: 'uint8', value: 0 },
      { number: 1, type: 'uint8', value: number },
      { number: 2, type: 'uint8', value: fitTypes[field.type].id },
      ...(field.name ? [{ number: 3, type: 'byte', value: field.name } as const] : []),
      { number: 8, type: 'byte', value: field.units },
      ...(field.nativeField === undefined
        ? []
        : ([
            { number: 14, type: 'uint16', value: messageNumbers.record },
            { number: 15, type: 'uint8', value: field.nativeField },
          ] as const)),
    ],
    { local: otherLocal },
  );
}

/** Writes who the developer is and what each developer field means. */
export function writeDescriptions(bytes: FitBytes, fields: readonly SyntheticDeveloperField[]): void {
  if (fields.length === 0) return;
  const application = new Uint8Array(16).map((_, index) => index + 1);
  bytes.message(
    messageNumbers.developerDataId,
    [
      { number: 1, type: 'byte', value: application },
      { number: 3, type: 'uint8', value: 0 },
    ],
    { local: otherLocal },
  );
  for (const [number, field] of fields.entries()) {
    describe(bytes, field, number);
    if (field.describedTwice) describe(bytes, field, number);
  }
}
