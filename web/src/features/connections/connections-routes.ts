import { page, type PageRoute } from '../../ui/page-route.js';

/** What sends runs by itself. */
export const connectionsRoutes: readonly PageRoute[] = [
  {
    path: '/connections',
    audience: 'signedIn',
    page: page(() => import('./connections-page.js'), 'ConnectionsPage'),
  },
  {
    path: '/admin/connections',
    audience: 'admin',
    page: page(() => import('./operator/operator-page.js'), 'OperatorPage'),
  },
];
