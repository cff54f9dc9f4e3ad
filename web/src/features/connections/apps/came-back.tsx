import { Alert } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useQuery } from '@tanstack/react-query';
import { useSay } from '../../../language/language.js';
import { appsKey, listApps } from './app-calls.js';
import { outcomeText } from './outcomes.js';
import { appTexts } from './texts.js';

/** Says how it went, to somebody who comes back from a provider's page: `?provider=polar&outcome=connected`. */
export function CameBack() {
  const say = useSay(appTexts);
  const search = useSearch();
  const [, navigate] = useLocation();
  const [back] = useState(() => new URLSearchParams(search));
  const { data } = useQuery({ queryKey: appsKey, queryFn: listApps });
  const outcome = back.get('outcome');
  useEffect(() => {
    // It is told once: a page that is loaded again, or kept, says nothing old.
    if (outcome !== null) navigate('/connections', { replace: true });
  }, [outcome, navigate]);
  const text = outcome === null ? undefined : outcomeText(outcome);
  const app = data?.connections.find(({ id }) => id === back.get('provider'));
  if (!text || !app) return null;
  const isGood = outcome === 'connected';
  return (
    <Alert
      role={isGood ? 'status' : 'alert'}
      variant="outline"
      color={isGood ? 'var(--ink)' : 'accent'}
      title={say(isGood ? 'isConnected' : 'isNotConnected', { name: app.name })}
      mb="md"
    >
      {say(text, { name: app.name })}
    </Alert>
  );
}
