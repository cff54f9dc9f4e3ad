import type { Device } from '../activity.js';

/** Makers whose name begins what the file calls its creator. */
const makers = new Set(
  'garmin polar suunto coros wahoo fitbit apple samsung huawei amazfit zepp xiaomi stryd timex bryton'.split(
    ' ',
  ),
);
/** own: the longest product names are below 40 characters; more is a text of another kind. */
const longestName = 60;

/**
 * Maker and product from the one text that XML formats have for it ("Garmin Forerunner 220", "StravaGPX").
 * Long numbers are left out: they are serial numbers.
 */
export function deviceFromText(text: string | undefined): Device {
  const words = (text ?? '')
    .slice(0, longestName)
    .split(/\s+/)
    .filter((word) => word.length > 0 && !/\d{6}/.test(word));
  const [first, ...rest] = words;
  if (first === undefined) return {};
  const maker = first.toLowerCase();
  if (!makers.has(maker)) return { product: words.join(' ') };
  return rest.length === 0 ? { maker } : { maker, product: rest.join(' ') };
}
