import { findTimeZone, offsetOf, type ZoneHints } from './time-zone.js';

const summerMs = Date.UTC(2024, 5, 1, 8);
const winterMs = Date.UTC(2024, 0, 15, 8);
const place = (latitude: number, longitude: number) => ({
  latitudeDeg: Float64Array.of(NaN, latitude),
  longitudeDeg: Float64Array.of(NaN, longitude),
});
const munich = place(48.14, 11.58);
const tokyo = place(35.68, 139.69);
const find = (hints: Partial<ZoneHints>) => findTimeZone({ atMs: summerMs, ...hints });

describe('findTimeZone', () => {
  test.each([
    ['Munich', munich, 'Europe/Berlin'],
    ['Tokyo', tokyo, 'Asia/Tokyo'],
    ['Kathmandu', place(27.7, 85.3), 'Asia/Kathmandu'],
    ['Denver', place(39.74, -104.99), 'America/Denver'],
  ])('a run in %s has its zone from the first position', (_name, positions, zone) => {
    expect(find({ positions })).toBe(zone);
  });

  test('local time that agrees keeps the name, in summer and in winter', () => {
    expect(find({ positions: munich, utcOffsetS: 7200 })).toBe('Europe/Berlin');
    expect(find({ positions: munich, utcOffsetS: 3600, atMs: winterMs })).toBe('Europe/Berlin');
  });

  test('local time that contradicts the place wins as an offset', () => {
    expect(find({ positions: tokyo, utcOffsetS: 7200 })).toBe('+02:00');
    expect(find({ positions: munich, utcOffsetS: 7200, atMs: winterMs })).toBe('+02:00');
  });

  test.each([
    [7200, '+02:00'],
    [-12_600, '-03:30'],
    [20_700, '+05:45'],
    [0, '+00:00'],
    [50_400, '+14:00'],
    [7203, '+02:00'],
    [-18_001, '-05:00'],
  ])('without positions %d s of local time are %s', (utcOffsetS, name) => {
    expect(find({ utcOffsetS })).toBe(name);
  });

  test('local time of another year is no hint', () => {
    expect(find({ utcOffsetS: 631_065_600 })).toBeUndefined();
    expect(find({ utcOffsetS: NaN })).toBeUndefined();
    expect(find({ utcOffsetS: 631_065_600, positions: munich })).toBe('Europe/Berlin');
  });

  test('no hint is no zone', () => {
    expect(find({})).toBeUndefined();
  });

  test('the runner who names the zone is right', () => {
    expect(find({ setByRunner: 'Asia/Tokyo', positions: munich, utcOffsetS: 7200 })).toBe('Asia/Tokyo');
    expect(find({ setByRunner: '+09:00', positions: munich })).toBe('+09:00');
  });

  test('a zone that does not exist is not taken', () => {
    expect(find({ setByRunner: 'Mars/Olympus', positions: munich })).toBe('Europe/Berlin');
  });

  test('the open sea has a zone', () => {
    expect(find({ positions: place(0, -30) })).toMatch(/^Etc\/GMT/);
  });
});

describe('offsetOf', () => {
  test.each([
    ['Europe/Berlin', summerMs, 7200],
    ['Europe/Berlin', winterMs, 3600],
    ['Europe/London', winterMs, 0],
    ['UTC', summerMs, 0],
    ['Asia/Kathmandu', summerMs, 20_700],
    ['America/St_Johns', winterMs, -12_600],
    ['-03:30', summerMs, -12_600],
  ])('%s', (zone, atMs, seconds) => {
    expect(offsetOf(zone, atMs)).toBe(seconds);
  });

  test('the hour of the clock change belongs to the side it is on', () => {
    const changeMs = Date.UTC(2024, 2, 31, 1);
    expect(offsetOf('Europe/Berlin', changeMs - 1)).toBe(3600);
    expect(offsetOf('Europe/Berlin', changeMs)).toBe(7200);
  });

  test('no such zone', () => {
    expect(offsetOf('Nowhere', summerMs)).toBeUndefined();
    expect(offsetOf('', summerMs)).toBeUndefined();
  });
});
