import { page, type PageRoute } from '../../ui/page-route.js';
import { askForReport } from './report/ask-for-report.js';

/** Runs, their reports, and what stands before and beside them. */
export const runsRoutes: readonly PageRoute[] = [
  { path: '/', audience: 'all', page: page(() => import('./start-page.js'), 'StartPage') },
  { path: '/sample', audience: 'all', page: page(() => import('./try/sample-page.js'), 'SamplePage') },
  {
    path: '/runs/:id',
    audience: 'signedIn',
    page: page(() => import('./report/report-page.js'), 'ReportPage'),
    ask: askForReport,
  },
  { path: '/runs', audience: 'signedIn', page: page(() => import('./list/runs-page.js'), 'RunsPage') },
  { path: '/trend', audience: 'signedIn', page: page(() => import('./trend/trend-page.js'), 'TrendPage') },
  {
    path: '/compare',
    audience: 'signedIn',
    page: page(() => import('./compare/compare-page.js'), 'ComparePage'),
  },
];
