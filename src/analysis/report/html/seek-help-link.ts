import { sayPage } from '../texts/page.js';
import { markup, type Markup } from './markup.js';
import { seekHelpSection, type SafetyView } from './section-safety.js';

/**
 * Returns one line that leads from the top of the page to when to see a professional; nothing where that box is not on the
 * page, since symptoms that need one stand first already.
 */
export function seekHelpLink(view: SafetyView): Markup | undefined {
  if (seekHelpSection(view) === undefined) return undefined;
  const say = sayPage(view.language);
  return markup`<p class="small">${say('warnSymptoms')} <a href="#seek-help">${say('warnRead')}</a></p>`;
}
