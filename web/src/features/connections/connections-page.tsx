import { useSay } from '../../language/language.js';
import { Page } from '../../ui/page.js';
import { AppsSection } from './apps/apps-section.js';
import { CameBack } from './apps/came-back.js';
import './connections.css';
import { DevicesSection } from './devices/devices-section.js';
import { connectionTexts } from './texts.js';

/** What sends runs by itself: connected apps, and devices and scripts of the runner's own. */
export function ConnectionsPage() {
  const say = useSay(connectionTexts);
  return (
    <Page title={say('title')}>
      <CameBack />
      <AppsSection />
      <DevicesSection />
    </Page>
  );
}
