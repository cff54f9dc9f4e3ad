import { encodeFit } from '../../../synth/encode-fit.js';
import { steadyRun } from '../../../synth/run-builders.js';
import { isCutOff } from './is-cut-off.js';

const fit = Buffer.from(encodeFit(steadyRun({ durationS: 30, seed: 1 })));

describe('a FIT file that is still being copied', () => {
  it('is told from one that is whole, alone or with others behind it', () => {
    expect(isCutOff(fit)).toBe(false);
    expect(isCutOff(Buffer.concat([fit, fit]))).toBe(false);
    for (const length of [12, 14, 200, fit.length - 1]) expect(isCutOff(fit.subarray(0, length))).toBe(true);
    expect(isCutOff(Buffer.concat([fit, fit.subarray(0, 100)]))).toBe(true);
    expect(isCutOff(Buffer.concat([fit, Buffer.alloc(20)]))).toBe(true);
  });

  it('is not looked for in files that do not say where they end', () => {
    for (const text of ['', '<gpx/>', '<TrainingCenterDatabase>'])
      expect(isCutOff(Buffer.from(text))).toBe(false);
  });
});
