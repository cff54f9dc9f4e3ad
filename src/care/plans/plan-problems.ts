import type { FarTarget } from '../../analysis/report/trend/plan-suggestion.js';
import { createFormatter } from '../../analysis/report/format-units.js';
import { ProblemException } from '../../platform/http/problem.js';
import type { PatientPlanBody } from './plans.contract.js';

/** For whoever would replace a plan that is no longer the one going on. */
export function planChanged(current: PatientPlanBody | null): ProblemException {
  return new ProblemException(
    409,
    'plan-changed',
    'Another plan is going on',
    current
      ? 'It was set meanwhile. Read it, then say that yours replaces it.'
      : 'The one that yours replaces has ended. Say that yours replaces none.',
    { current },
  );
}

/** For targets further from the runner's own steps than studies went, without a reason. */
export function reasonMissing(targets: readonly FarTarget[]): ProblemException {
  const format = createFormatter('metric');
  const told = targets.map(({ speedMps, cadenceSpm, ownSpm, changePct }) => {
    const at = `At ${format.pace(speedMps)} (${format.number(speedMps, 2)} m/s)`;
    if (ownSpm === null || changePct === null) return `${at} nothing is known of their own steps.`;
    const away = `${format.number(Math.abs(changePct), 1)} % ${changePct > 0 ? 'more' : 'fewer'}`;
    return `${at} ${cadenceSpm} steps a minute are ${away} than their own ${ownSpm}.`;
  });
  return new ProblemException(
    422,
    'plan-reason-missing',
    'A target needs a reason',
    `${told.join(' ')} Beyond 10 % write why.`,
    { targets },
  );
}
