import { page, type PageRoute } from '../../ui/page-route.js';

/** What a runner says: diary and profile. */
export const runnersRoutes: readonly PageRoute[] = [
  { path: '/diary', audience: 'signedIn', page: page(() => import('./diary/diary-page.js'), 'DiaryPage') },
  {
    path: '/diary/:runId',
    audience: 'signedIn',
    page: page(() => import('./diary/diary-entry-page.js'), 'DiaryEntryPage'),
  },
  {
    path: '/profile',
    audience: 'signedIn',
    page: page(() => import('./profile/profile-page.js'), 'ProfilePage'),
  },
];
