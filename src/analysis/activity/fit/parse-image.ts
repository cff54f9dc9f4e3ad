import FitParser from 'fit-file-parser';
import { ActivityError } from '../activity-error.js';

/** One message as fit-file-parser decodes it: names and units of the FIT profile, invalid values left out. */
export type FitFields = Readonly<Record<string, unknown>>;

/** Messages by their name in the profile, each list in file order. */
export type FitMessages = Readonly<Record<string, readonly FitFields[] | undefined>>;

/**
 * Decodes a clean image. Numbers are in SI units, positions in degrees, enumerated values by name (a number when
 * the profile does not know it), dates as `Date`.
 *
 * @throws ActivityError `damaged` should the parser refuse the image
 */
export function parseImage(image: ArrayBuffer): FitMessages {
  let messages: FitMessages | undefined;
  try {
    new FitParser({ force: true, mode: 'list' }).parse(image, (_error, data) => {
      messages = data?.messages as FitMessages | undefined;
    });
  } catch {
    messages = undefined;
  }
  if (!messages) throw new ActivityError('damaged', 'The messages of this FIT file cannot be decoded.');
  return messages;
}
