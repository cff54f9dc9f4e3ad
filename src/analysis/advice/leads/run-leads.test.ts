import {
  aGaitAnalysis,
  aLikelyPattern,
  gaitStretch,
  reasons,
} from '../../../../test/builders/a-gait-analysis.js';
import { firstIds, paired, pairedAdvice, pairedIds } from '../../../../test/builders/paired-advice.js';
import { someDynamics } from '../../../../test/builders/some-dynamics.js';
import {
  aDescent,
  anOwnBaseline,
  aRunContext,
  aSlowingDrift,
} from '../../../../test/builders/some-findings.js';

const ownStretch = gaitStretch(20, 28, 0.95, {
  basis: 'ownBaseline',
  expectedCadenceSpm: 165,
  cadenceSpm: 157,
});
const ownPattern = { stretches: [ownStretch], ownBaseline: anOwnBaseline({ level: 'likely' }) };

describe('the comparison with the own runs', () => {
  it('leads to a look, and back to the own steps where the run was as usual', () => {
    const gait = aGaitAnalysis(ownPattern);
    expect(firstIds(gait)).toEqual(['overstriding', 'short-quick', 'lower-body']);
    const { title, text, how } = pairedAdvice(gait, 'short-quick');
    expect(title).toBe('Go back to your own steps');
    expect(text).toMatch(
      /^From minute 20 to 28 your steps were unlike you\. What was different there.* own 165 steps a minute\.$/,
    );
    expect(how).toMatch(/^Count your steps for 20 seconds/);
    expect(pairedAdvice(gait, 'short-quick').because).toEqual([
      'From minute 20 to 28 you took 157 steps a minute; 165 are usual for you at that pace: 5 % fewer.',
    ]);
    expect(pairedAdvice(gait, 'listen').because).toEqual([]);
  });

  it('is told before that with other runners', () => {
    const gait = aLikelyPattern({ ...ownPattern, stretches: [gaitStretch(20, 50, 0.88), ownStretch] });
    const { because } = pairedAdvice(gait, 'short-quick');
    expect(because[0]).toMatch(/usual for you/);
    expect(because.join(' ')).toMatch(/expected for that pace/);
  });

  it('asks what was different there beside a target, too', () => {
    const parts = { ...ownPattern, stretches: [gaitStretch(20, 50, 0.88), ownStretch] };
    const { text, because } = pairedAdvice(aLikelyPattern(parts), 'short-quick');
    expect(text).toMatch(/go from \d+ to \d+ steps/);
    expect(because.join(' ')).toMatch(/What was different there/);
  });

  it('of a weak recording asks for another one, with what was seen', () => {
    const gait = aGaitAnalysis({ ...ownPattern, reasons: reasons('speedInferred') });
    expect(firstIds(gait)).toEqual(['overstriding', 'listen', 'lower-body']);
    expect(pairedAdvice(gait, 'overstriding').because.join()).toMatch(/165 are usual for you/);
    expect(pairedIds(gait)).not.toContain('short-quick');
  });

  it('does not put longer steps down to tiredness', () => {
    expect(JSON.stringify(paired(aGaitAnalysis(ownPattern)).map(({ because }) => because))).not.toMatch(
      /tired/i,
    );
  });

  it('tells of a whole run, and of two in a row', () => {
    const shift = { changePct: -4.2, z: -2.5, level: 'likely', twoInARow: true } as const;
    const gait = aGaitAnalysis({ ownBaseline: anOwnBaseline({ level: 'likely', wholeRun: shift }) });
    expect(pairedAdvice(gait, 'short-quick').because).toEqual([
      'Over the whole run you took 4 % fewer steps a minute than you usually do at that pace, and so did you in the run before.',
    ]);
  });
});

describe('the rest of the run', () => {
  const drifting = aGaitAnalysis({ context: aRunContext({ drift: aSlowingDrift() }) });

  it('that slowed its steps towards the end leads to what holds posture', () => {
    expect(firstIds(drifting)).toEqual(['core', 'shoulders', 'posture']);
    expect(pairedIds(drifting)).toContain('core-engaged');
    expect(pairedAdvice(drifting, 'core').because).toEqual([
      'At the same pace you took 168 steps a minute in the first third of the run and 160 in the last: 5 % fewer. Tiredness can do that, so can wind or soft ground.',
    ]);
  });

  it('tells no numbers that would contradict the finding', () => {
    const drift = aSlowingDrift({ last: { cadenceSpm: 168.4, stepLengthM: 1.07 } });
    expect(pairedAdvice(aGaitAnalysis({ context: aRunContext({ drift }) }), 'core').because).toEqual([
      'Your steps got slower towards the end, at the same pace. Tiredness can do that, so can wind or soft ground.',
    ]);
  });

  it.each(['steady', 'quicker', 'unclear'] as const)('that stayed %s leads to nothing new', (direction) => {
    const gait = aGaitAnalysis({ context: aRunContext({ drift: aSlowingDrift({ direction }) }) });
    expect(pairedIds(gait)).toEqual(pairedIds(aGaitAnalysis()));
  });

  it('with longer steps downhill than usual asks for a look', () => {
    const gait = aGaitAnalysis({ context: aRunContext({ hills: [aDescent()] }) });
    expect(pairedAdvice(gait, 'overstriding').because).toEqual([
      'Downhill from minute 10 to 14 you took 154 steps a minute; 164 are usual for you there: 6 % fewer.',
    ]);
    const usual = aRunContext({ hills: [aDescent({ own: undefined })] });
    expect(pairedIds(aGaitAnalysis({ context: usual }))).not.toContain('overstriding');
  });

  it('names a style, and does not call it a fault', () => {
    const styled = (style: 'bounding' | 'brakingLike') =>
      aLikelyPattern({ dynamics: someDynamics({ style, bearing: 'supports' }) });
    expect(pairedAdvice(styled('bounding'), 'posture').because.join()).toMatch(/bounding style.*not a fault/);
    expect(pairedAdvice(styled('brakingLike'), 'mid-foot').because.join()).toMatch(/though not only then/);
    expect(pairedAdvice(styled('brakingLike'), 'overstriding').because).toHaveLength(2);
  });

  it.each([
    [52.6, 'Your left foot had 52.6 %'],
    [46.9, 'Your right foot had 53.1 %'],
  ])('with %d %% of the contact on the left is something to show a professional', (median, words) => {
    const balance = { median, p10: median - 1, p90: median + 1, coverage: 1, beyond52: true };
    const gait = aGaitAnalysis({ dynamics: someDynamics({ balance }) });
    expect(pairedAdvice(gait, 'causes').because.join()).toContain(words);
    expect(pairedAdvice(gait, 'causes').because.join()).toMatch(/show a professional/);
    expect(pairedAdvice(aGaitAnalysis({ dynamics: someDynamics() }), 'causes').because).toEqual([]);
  });
});
