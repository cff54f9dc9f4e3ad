import { page, type PageRoute } from '../../ui/page-route.js';

/** Archives that are taken in. */
export const importsRoutes: readonly PageRoute[] = [
  { path: '/import', audience: 'signedIn', page: page(() => import('./import-page.js'), 'ImportPage') },
];
