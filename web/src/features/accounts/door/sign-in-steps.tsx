import type { Service } from '../../../api/me.js';
import { useSay } from '../../../language/language.js';
import { Note } from './door.js';
import { PasswordStep } from './password-step.js';
import { SecondStep } from './second-step.js';
import { signInTexts } from './sign-in-texts.js';

/** How far somebody is who signs in: at their password, at it again after they were too slow, or at the second step. */
export type SignInStep = 'password' | 'tooLate' | 'second';

export interface SignInStepsProps {
  readonly step: SignInStep;
  readonly onStep: (step: SignInStep) => void;
  readonly service: Service;
  /** Who signs in, where that is known. */
  readonly email?: string;
  readonly onDone: () => Promise<void>;
}

/** The password, then what somebody has beside it where the account asks for that. */
export function SignInSteps({ step, onStep, service, email, onDone }: SignInStepsProps) {
  const say = useSay(signInTexts);
  if (step === 'second') {
    return (
      <SecondStep onDone={onDone} onStartOver={(isTooLate) => onStep(isTooLate ? 'tooLate' : 'password')} />
    );
  }
  return (
    <>
      {step === 'tooLate' && <Note>{say('tooLate')}</Note>}
      <PasswordStep service={service} email={email} onDone={onDone} onSecondFactor={() => onStep('second')} />
    </>
  );
}
