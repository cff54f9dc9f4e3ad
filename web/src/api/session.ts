import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { meKey, serviceKey, type Me } from './me.js';
import { onOtherTabs, tellOtherTabs } from './other-tabs.js';
import { send } from './send.js';

/** After somebody signed in: forgets what was known of anybody before and learns who it is now. */
export async function afterSignIn(queries: QueryClient): Promise<void> {
  queries.removeQueries({ predicate: ({ queryKey: [key] }) => key !== meKey[0] && key !== serviceKey[0] });
  await Promise.all([
    queries.refetchQueries({ queryKey: meKey }),
    queries.invalidateQueries({ queryKey: serviceKey }),
  ]);
  tellOtherTabs();
}

/** Ends this session and opens the start page anew, so that nothing of it stays in memory. */
export async function signOut(): Promise<void> {
  await send('POST', '/api/auth/sign-out', {});
  tellOtherTabs();
  location.assign('/');
}

/** Follows what other tabs do: nobody stays on a page after signing out elsewhere. */
export function useOtherTabs(): void {
  const queries = useQueryClient();
  useEffect(
    () =>
      onOtherTabs(() => {
        void (async () => {
          const before = queries.getQueryData<Me | null>(meKey);
          await queries.refetchQueries({ queryKey: meKey });
          const now = queries.getQueryData<Me | null>(meKey);
          if (before && now && before.id !== now.id) location.reload();
        })();
      }),
    [queries],
  );
}
