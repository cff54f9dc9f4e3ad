import { page, type PageRoute } from '../../ui/page-route.js';
import { keepInvitationToken } from './invitation/invitation-token.js';

/** Runners and practices: what is shared, with whom, and what a practice sees of it. */
export const careRoutes: readonly PageRoute[] = [
  {
    path: '/care/invitation',
    audience: 'signedIn',
    keep: keepInvitationToken,
    page: page(() => import('./invitation/invitation-page.js'), 'InvitationPage'),
  },
  {
    path: '/sharing',
    audience: 'signedIn',
    page: page(() => import('./sharing/sharing-page.js'), 'SharingPage'),
  },
];
