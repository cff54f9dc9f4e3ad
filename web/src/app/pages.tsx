import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Redirect, Route, Switch, useLocation, useParams, useSearch } from 'wouter';
import { useMe } from '../api/me.js';
import { accountsRoutes } from '../features/accounts/accounts-routes.js';
import { SignedOut } from '../features/accounts/door/signed-out.js';
import { careRoutes } from '../features/care/care-routes.js';
import { connectionsRoutes } from '../features/connections/connections-routes.js';
import { importsRoutes } from '../features/imports/imports-routes.js';
import { noticesRoutes } from '../features/notices/notices-routes.js';
import { runnersRoutes } from '../features/runners/runners-routes.js';
import { runsRoutes } from '../features/runs/runs-routes.js';
import { takeoutRoutes } from '../features/takeout/takeout-routes.js';
import type { PageRoute } from '../ui/page-route.js';
import { Failed, Loading, NotFound } from '../ui/states.js';
import { PageFault } from './page-fault.js';
import { usePagePlace } from './page-place.js';

/** Every page of the app; the first pattern that fits is shown. */
const pageRoutes = [
  ...runsRoutes,
  ...runnersRoutes,
  ...accountsRoutes,
  ...takeoutRoutes,
  ...careRoutes,
  ...connectionsRoutes,
  ...noticesRoutes,
  ...importsRoutes,
];

/** The page that the address names. */
export function Pages() {
  const [location] = useLocation();
  usePagePlace(location);
  return (
    <PageFault key={location}>
      <Switch>
        {pageRoutes.map((route) => (
          <Route key={route.path} path={route.path}>
            <Admitted route={route} />
          </Route>
        ))}
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </PageFault>
  );
}

/** Where a second factor is set up, and the only page of those who still must. */
const secondFactorPage = '/account/two-factor';

/** Shows a page to those who may see it; others are asked to sign in, and come back afterwards. */
function Admitted({ route }: { route: PageRoute }) {
  const { audience, page: ThePage } = route;
  const { data: me, error, refetch } = useMe();
  const [location] = useLocation();
  const search = useSearch();
  // Before anything is drawn: what is drawn may lead elsewhere.
  useState(() => route.keep?.());
  useAhead(route, Boolean(me && !me.twoFactorRequired));
  if (audience === 'all') return <ThePage fallback={<Loading />} />;
  if (error && me === undefined) return <Failed error={error} onRetry={() => void refetch()} />;
  if (me === undefined) return <Loading />;
  const back = `to=${encodeURIComponent(search ? `${location}?${search}` : location)}`;
  if (me === null) return <Redirect to={`/sign-in?${back}`} replace />;
  if (me.twoFactorRequired && location !== secondFactorPage) {
    return <Redirect to={`${secondFactorPage}?${back}`} replace />;
  }
  if ((audience === 'admin' || audience === 'physio') && me.role !== audience) return <NotFound />;
  return (
    <>
      <ThePage fallback={<Loading />} />
      {me.hasEnded && <SignedOut email={me.email} />}
    </>
  );
}

/** Fetches the code of a page while it is asked who is there, and what it will show while its code is on the way. */
function useAhead({ page: ThePage, ask }: PageRoute, isSignedIn: boolean): void {
  const queries = useQueryClient();
  const params = useParams();
  useEffect(() => {
    // What fails here fails again where the page is shown, and is told there.
    ThePage.prepare().catch(() => undefined);
  }, [ThePage]);
  useEffect(() => {
    if (isSignedIn) ask?.(queries, params);
  }, [ask, queries, params, isSignedIn]);
}
