import { limits } from '../../../../../src/analysis/activity/limits.js';
import { leftOutBecause } from './choose-files.js';

describe('choosing files', () => {
  it.each(['run.fit', 'RUN.FIT', 'a.gpx', 'b.tcx.gz', 'no-ending', 'läufe 🏃.fit.gz'])('sends %s', (name) => {
    expect(leftOutBecause({ name, size: 5 })).toBeUndefined();
  });

  it.each(['photo.jpg', '.DS_Store', 'notes.txt.gz', 'run.fit.exe'])('leaves %s out', (name) => {
    expect(leftOutBecause({ name, size: 5 })).toBe('name');
  });

  it('leaves out what is empty, and what the service would not take', () => {
    expect(leftOutBecause({ name: 'a.fit', size: 0 })).toBe('empty');
    expect(leftOutBecause({ name: 'a.fit', size: limits.fileBytes + 1 })).toBe('tooLarge');
  });
});
