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
  {
    path: '/messages',
    audience: 'signedIn',
    page: page(() => import('./messages/own-messages-page.js'), 'OwnMessagesPage'),
  },
  {
    path: '/practice',
    audience: 'physio',
    page: page(() => import('./practice/practice-page.js'), 'PracticePage'),
  },
  {
    path: '/patients',
    audience: 'physio',
    page: page(() => import('./patients/patients-page.js'), 'PatientsPage'),
  },
  {
    path: '/patients/:id',
    audience: 'physio',
    page: page(() => import('./patients/patient-page.js'), 'PatientPage'),
  },
  {
    path: '/patients/:id/compare',
    audience: 'physio',
    page: page(() => import('./compare/patient-compare-page.js'), 'PatientComparePage'),
  },
  {
    path: '/patients/:id/runs/:runId',
    audience: 'physio',
    page: page(() => import('./patients/patient-report-page.js'), 'PatientReportPage'),
  },
];
