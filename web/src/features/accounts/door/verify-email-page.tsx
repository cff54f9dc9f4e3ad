import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { meKey, useMe } from '../../../api/me.js';
import { Problem } from '../../../api/problem.js';
import { useSay } from '../../../language/language.js';
import { Fault } from '../../../ui/fault.js';
import { Door, Note } from './door.js';
import { linkToken } from './link-token.js';
import { resetTexts } from './reset-texts.js';
import { verifyEmail } from './sign-in-calls.js';

/**
 * Where the link of the first mail leads. It takes a click: programs that look through mail open links, and only a
 * person presses a button.
 */
export function VerifyEmailPage() {
  const say = useSay(resetTexts);
  const { data: me } = useMe();
  const queries = useQueryClient();
  const [token] = useState(linkToken);
  const verifying = useMutation({
    mutationFn: () => verifyEmail(token),
    onSuccess: () => queries.invalidateQueries({ queryKey: meKey }),
  });
  if (verifying.isSuccess) {
    return (
      <Door title={say('verifiedTitle')} lead={say(me ? 'verifiedIn' : 'verified')}>
        <div>
          <Button component={Link} href={me ? '/runs' : '/sign-in'}>
            {say(me ? 'toRuns' : 'toSignIn')}
          </Button>
        </div>
      </Door>
    );
  }
  const isRefused = verifying.error instanceof Problem && verifying.error.status < 500;
  return (
    <Door title={say('verifyTitle')} lead={say('verifyLead')}>
      {isRefused && <Note>{say('verifyFailed')}</Note>}
      {!isRefused && <Fault error={verifying.error} />}
      <div>
        {isRefused ? (
          <Button component={Link} href="/sign-in" variant="default">
            {say('toSignIn')}
          </Button>
        ) : (
          <Button loading={verifying.isPending} onClick={() => verifying.mutate()}>
            {say('verify')}
          </Button>
        )}
      </div>
    </Door>
  );
}
