import { isKeptField, isKeptMessage, messageNumber } from './kept-fields.js';

/** Numbers of the FIT profile that must never reach the parser, with what they hold. */
const personal: readonly [message: number, field: number, holds: string][] = [
  [0, 3, 'serial number of the file'],
  [0, 4, 'time of making'],
  [3, 0, 'friendly name'],
  [3, 1, 'gender'],
  [3, 2, 'age'],
  [3, 4, 'weight'],
  [3, 8, 'resting heart rate'],
  [3, 23, 'global id'],
  [3, 28, 'wake time'],
  [18, 3, 'where the session began'],
  [18, 38, 'where it ended'],
  [18, 110, 'name of the sport profile'],
  [19, 3, 'where a lap began'],
  [23, 3, 'serial number of a device'],
  [23, 21, 'ANT number of a device'],
  [23, 24, 'ANT id of a device'],
];

/** Numbers of the FIT profile that a run cannot be read without. */
const needed: readonly [message: number, field: number, holds: string][] = [
  [0, 0, 'kind of file'],
  [3, 3, 'height'],
  [18, 2, 'start'],
  [18, 5, 'sport'],
  [18, 92, 'fraction of the average cadence'],
  [19, 7, 'length of a lap'],
  [20, 4, 'cadence'],
  [20, 53, 'fraction of cadence'],
  [20, 73, 'enhanced speed'],
  [20, 85, 'step length'],
  [21, 1, 'kind of event'],
  [34, 5, 'local time'],
  [206, 8, 'unit of a developer field'],
];

describe('kept fields', () => {
  test.each(personal)('message %i field %i (%s) is left out', (message, field) => {
    expect(isKeptField(message, field)).toBe(false);
  });

  test.each(needed)('message %i field %i (%s) is kept', (message, field) => {
    expect(isKeptField(message, field)).toBe(true);
  });

  test('times are taken from the wire, not by the parser', () => {
    for (const message of Object.values(messageNumber)) expect(isKeptField(message, 253)).toBe(false);
  });

  test.each([2, 104, 132, 207, 65_535])('message %i is not read', (message) => {
    expect(isKeptMessage(message)).toBe(false);
    expect(isKeptField(message, 0)).toBe(false);
  });
});
