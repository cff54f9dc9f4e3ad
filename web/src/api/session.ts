import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { meKey, type Me } from './me.js';
import { onOtherTabs, tellOtherTabs } from './other-tabs.js';
import { send } from './send.js';
import { startAnew } from './start-anew.js';

/** After somebody signed in: learns who it is. @throws Problem, Unreachable */
export async function afterSignIn(queries: QueryClient): Promise<void> {
  await queries.refetchQueries({ queryKey: meKey }, { throwOnError: true });
}

/** Ends this session and opens the start page anew, so that nothing of it stays in memory. */
export async function signOut(): Promise<void> {
  await send('POST', '/api/auth/sign-out', {});
  await leaveSignedOut();
}

/** Opens the start page anew, here and in the other tabs, after somebody stopped being signed in on purpose. */
export function leaveSignedOut(): Promise<never> {
  tellOtherTabs('signedOut');
  return startAnew('/');
}

/** Follows what other tabs do: nobody stays on a page after signing out elsewhere. */
export function useOtherTabs(): void {
  const queries = useQueryClient();
  useEffect(
    () =>
      onOtherTabs((happening) => {
        if (happening === 'signedOut' && queries.getQueryData<Me | null>(meKey)) void startAnew();
        else void queries.refetchQueries({ queryKey: meKey });
      }),
    [queries],
  );
}
