import { page, type PageRoute } from '../../ui/page-route.js';

/** What runners are told of, and the programs that are told of runs. */
export const noticesRoutes: readonly PageRoute[] = [
  { path: '/news', audience: 'signedIn', page: page(() => import('./news-page.js'), 'NewsPage') },
  {
    path: '/account/webhooks',
    audience: 'signedIn',
    page: page(() => import('./webhooks/own-webhooks-page.js'), 'OwnWebhooksPage'),
  },
  {
    path: '/practice/webhooks',
    audience: 'physio',
    page: page(() => import('./webhooks/practice-webhooks-page.js'), 'PracticeWebhooksPage'),
  },
];
