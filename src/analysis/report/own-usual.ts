import { expectedCadenceSpm } from '../gait/expectation.js';
import type { GaitAnalysis, Stretch } from '../gait/gait-analysis.js';
import type { Language } from '../language/language.js';
import { ownStretches } from './own-wording.js';
import { sayVerdict } from './texts/verdict.js';

/**
 * Returns in one sentence that the runner's usual cadence lies well below that of others, both at the median speed of this
 * run; undefined when it does not, or when there is no usual cadence.
 */
export function ownBelowSentence(gait: GaitAnalysis, language: Language): string | undefined {
  const { expectation, thresholds, speedMps, ownBaseline } = gait;
  const { fit } = ownBaseline ?? {};
  if (fit === undefined || speedMps === undefined) return undefined;
  const own = fit.cadenceSpm * (speedMps.median / thresholds.ownBaseline.referenceMps) ** fit.slope;
  const expected = expectedCadenceSpm(speedMps.median, expectation.heightM);
  if (!(own / expected <= thresholds.words.ownBelowRatio)) return undefined;
  return sayVerdict(language)('ownBelow', {
    percent: Math.round((1 - own / expected) * 100),
    own: Math.round(own),
    expected: Math.round(expected),
    height: expectation.heightSource,
  });
}

/** Returns in one sentence what alone is new in this run for a runner who always steps like this; undefined without stretches. */
export function ownNewSentence(gait: GaitAnalysis, language: Language): string | undefined {
  const stretches = ownStretches(gait);
  const [longest] = stretches;
  if (longest === undefined) return undefined;
  const say = sayVerdict(language);
  const sure = gait.ownConfidence === 'low' ? 'low' : 'moderate';
  if (stretches.length === 1) return say('ownNewOne', { sure, ...placeAndSteps(longest) });
  const judgedS = stretches.reduce((sum, stretch) => sum + stretch.judgedS, 0);
  return say('ownNewMany', { sure, count: stretches.length, minutes: Math.round(judgedS / 60) });
}

function placeAndSteps({ startS, endS, cadenceSpm, expectedCadenceSpm: own }: Stretch) {
  return {
    from: Math.round(startS / 60),
    to: Math.round(endS / 60),
    spm: Math.round(cadenceSpm),
    own: Math.round(own),
  };
}
