import { Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import type { Say } from '../../../../../src/analysis/language/say.js';
import { useSay } from '../../../language/language.js';
import { Form } from '../../../ui/form.js';
import { CodeField } from '../two-factor/code-field.js';
import { proveSecondFactor } from './sign-in-calls.js';
import { signInTexts } from './sign-in-texts.js';

export interface SecondStepProps {
  readonly onDone: () => Promise<void>;
  /** Back to the password; `true` when the step took too long. */
  readonly onStartOver: (isTooLate: boolean) => void;
}

/** What somebody has beside the password: the app's code, or a recovery code. */
export function SecondStep({ onDone, onStartOver }: SecondStepProps) {
  const say = useSay(signInTexts);
  const [kind, setKind] = useState<'app' | 'recovery'>('app');
  const isApp = kind === 'app';
  return (
    <>
      <Text>{say(isApp ? 'codeLead' : 'recoveryLead')}</Text>
      <Form
        key={kind}
        button={say('go')}
        check={({ code = '' }) => ({ code: faultOf(code, kind, say) })}
        onSend={async ({ code = '' }) => {
          await proveSecondFactor(kind, code);
          await onDone();
        }}
        explain={({ code, status }) => {
          if (code === 'INVALID_TWO_FACTOR_COOKIE' || code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE') {
            onStartOver(true);
          }
          return status < 500 ? { code: say(isApp ? 'codeWrong' : 'recoveryWrong') } : undefined;
        }}
        beside={
          <Anchor
            component="button"
            type="button"
            className="tap"
            onClick={() => setKind(isApp ? 'recovery' : 'app')}
          >
            {say(isApp ? 'useRecovery' : 'useApp')}
          </Anchor>
        }
      >
        <CodeField kind={kind} label={say(isApp ? 'code' : 'recovery')} autoFocus />
      </Form>
      <Text size="sm" c="var(--soft)">
        {say('noCodes')}
      </Text>
      <div>
        <Anchor component="button" className="tap" onClick={() => onStartOver(false)}>
          {say('startOver')}
        </Anchor>
      </div>
    </>
  );
}

function faultOf(code: string, kind: 'app' | 'recovery', say: Say<keyof typeof signInTexts.en>) {
  if (kind === 'recovery') return code.trim() ? undefined : say('recoveryMissing');
  return code.replace(/\D/g, '').length === 6 ? undefined : say('codeMissing');
}
