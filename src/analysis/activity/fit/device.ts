import { getFitGarminProductDisplayName } from 'fit-file-parser';
import type { Device } from '../activity.js';
import type { ContextMessage, FitContext } from './context.js';
import { numberIn, textIn } from './field-values.js';
import type { FieldDescription } from './field-descriptions.js';

/** The longest product name that is believed to be one. */
const longestProduct = 40;
/** ANT+ device type of a foot pod ("stride speed and distance monitor"), where no source type names it. */
const antStrideSensor = 124;
const footPodTypes: readonly unknown[] = ['stride_speed_distance', 'footpod', antStrideSensor];
/** Fields that only the Stryd foot pod writes. */
const strydFields = ['leg spring stiffness', 'form power'];

/** Maker and product of the watch; serial numbers and friendly names never leave the file. */
export function deviceOf({ fileIds, devices }: FitContext): Device {
  const creator = devices.find(({ fields }) => fields.device_index === 'creator');
  const sources = [...fileIds.slice(0, 1), ...(creator ? [creator] : [])];
  const maker = sources.map(makerIn).find(Boolean);
  const product = sources.map((source) => productIn(source, maker)).find(Boolean);
  return {
    ...(maker ? { maker: capitalised(maker) } : {}),
    ...(product ? { product } : {}),
  };
}

/** Whether a foot pod measured speed or distance. */
export function hasFootPod(
  { fileIds, devices }: FitContext,
  descriptions: readonly FieldDescription[],
): boolean {
  return (
    devices.some(({ fields }) => footPodTypes.includes(fields.device_type)) ||
    fileIds.some((fileId) => makerIn(fileId) === 'stryd') ||
    descriptions.some(({ name }) => strydFields.includes(name.toLowerCase()))
  );
}

function makerIn({ fields }: ContextMessage): string | undefined {
  return textIn(fields, 'manufacturer');
}

function productIn({ fields }: ContextMessage, maker: string | undefined): string | undefined {
  const name = textIn(fields, 'product_name')?.replace(/\p{C}/gu, '').trim().slice(0, longestProduct);
  if (name) return name;
  if (maker !== 'garmin') return undefined;
  return getFitGarminProductDisplayName(numberIn(fields, 'product')) ?? undefined;
}

/** `wahoo_fitness` as `Wahoo Fitness`. */
function capitalised(name: string): string {
  return name.replace(
    /(^|_)([a-z])/g,
    (_, gap: string, letter: string) => (gap && ' ') + letter.toUpperCase(),
  );
}
