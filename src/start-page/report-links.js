// Links to pages that may not be ready yet: then the page says so itself.
import { element } from './page-parts.js';
import { text } from './text.js';

/** A link that opens only what is there; otherwise it says beside it why not. `href` may be set later. */
export function linkWhenReady(words, href) {
  const link = element('a', '', words);
  if (href) link.href = href;
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(link);
  });
  return link;
}

async function open(link) {
  link.parentElement.querySelector('.not-ready')?.remove();
  const response = await fetch(link.href, { headers: { accept: 'application/json' } }).catch(() => undefined);
  if (response?.status !== 404) {
    window.location.assign(link.href);
    return;
  }
  const problem = await response.json().catch(() => ({}));
  const words = problem.code === 'not-found' ? text('runGone') : text('notReady');
  const note = element('span', 'state not-ready', ` ${words}`);
  note.setAttribute('role', 'status');
  link.after(note);
}
