import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { keptInvitationToken } from '../../../api/kept-invitation.js';
import { Problem } from '../../../api/problem.js';
import { useSay } from '../../../language/language.js';
import { Page } from '../../../ui/page.js';
import { Failed, Loading } from '../../../ui/states.js';
import '../care.css';
import { Accepted, Declined } from './answered.js';
import { CodeForm } from './code-form.js';
import { lookUpInvitation, type Offered } from './invitation-calls.js';
import { forgetInvitationToken, keepInvitationToken } from './invitation-token.js';

import { OfferedInvitation } from './offered-invitation.js';
import { careInvitationTexts } from './texts.js';

interface Answer {
  /** Another link may be opened while the page is shown. */
  readonly code: string;
  readonly offered: Offered;
  readonly isYes: boolean;
}

/** Where the link of an invitation leads, or a code that was handed over: what it is for, then yes or no. */
export function InvitationPage() {
  const say = useSay(careInvitationTexts);
  const [code, setCode] = useCode();
  const [last, setLast] = useState<Answer>();
  const answer = last?.code === code ? last : undefined;
  const { data, error, refetch } = useQuery({
    queryKey: ['care', 'offered', code],
    queryFn: () => lookUpInvitation(code ?? ''),
    enabled: code !== undefined && answer === undefined,
    // Each wrong code counts as a guess.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const isNoGood = error instanceof Problem && error.status === 404;
  if (answer) return answer.isYes ? <Accepted of={answer.offered} /> : <Declined of={answer.offered} />;
  if (code !== undefined && data) {
    const answered = (isYes: boolean) => {
      forgetInvitationToken();
      setLast({ code, offered: data, isYes });
    };
    return (
      <OfferedInvitation
        code={code}
        offered={data}
        onAccepted={() => answered(true)}
        onDeclined={() => answered(false)}
      />
    );
  }
  return (
    <Page title={say('title')}>
      {code === undefined || isNoGood ? (
        <CodeForm refused={isNoGood} onCode={setCode} />
      ) : error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading rows={6} />
      )}
    </Page>
  );
}

/** The code that is looked at: of the link that led here, also of one opened while the page is shown, or typed. */
function useCode() {
  const [code, setCode] = useState(keptInvitationToken);
  useEffect(() => {
    const take = () => {
      keepInvitationToken();
      setCode(keptInvitationToken());
    };
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  return [code, setCode] as const;
}
