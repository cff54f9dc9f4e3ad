import { page, type PageRoute } from '../../ui/page-route.js';

/** What is taken out, taken in and deleted. */
export const takeoutRoutes: readonly PageRoute[] = [
  { path: '/account/data', audience: 'signedIn', page: page(() => import('./data-page.js'), 'DataPage') },
];
