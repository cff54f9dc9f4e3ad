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

it('a long name keeps its ending', () => {
  const safe = safeFileName(1, `${'ä'.repeat(300)}.fit.gz`);
  expect([...safe]).toHaveLength(106);
  expect(safe).toMatch(/ä\.fit\.gz$/);
});
