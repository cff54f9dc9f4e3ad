import { page, type PageRoute } from '../../ui/page-route.js';

/** What runners are told of. */
export const noticesRoutes: readonly PageRoute[] = [
  { path: '/news', audience: 'signedIn', page: page(() => import('./news-page.js'), 'NewsPage') },
];
