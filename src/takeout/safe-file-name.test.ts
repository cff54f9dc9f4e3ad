import { safeFileName } from './safe-file-name.js';

it.each([
  ['evening run.fit', '00007 evening run.fit'],
  ['läuft „schnell“ 🏃.fit', '00007 läuft „schnell“ 🏃.fit'],
  ['../../etc/passwd', '00007 .._.._etc_passwd'],
  ['C:\\run|1?.gpx', '00007 C__run_1_.gpx'],
  ['run.fit. . ', '00007 run.fit'],
  ['\u202Etxt.fit\u0000', '00007 _txt.fit_'],
  ['', '00007 run'],
  [null, '00007 run'],
  ['...', '00007 run'],
])('%j is unpacked as %j', (name, safe) => {
  expect(safeFileName(7, name)).toBe(safe);
});

it.each(['a', 'ä', '走', '🏃', '한'])(
  'a long name of %s can be unpacked everywhere, and keeps its ending',
  (letter) => {
    const safe = safeFileName(1, `${letter.repeat(300)}.fit.gz`);
    const spelledOut = Buffer.byteLength(safe.normalize('NFD'));
    expect(spelledOut).toBeGreaterThan(230);
    expect(spelledOut).toBeLessThanOrEqual(255);
    expect(safe).toMatch(new RegExp(`^00001 (?:${letter})+\\.fit\\.gz$`, 'u'));
  },
);
