import { Page } from '../../ui/page.js';

/** The first thing that anybody sees. */
export function StartPage() {
  return <Page title="Stridecheck">…</Page>;
}
