import { useEffect, useLayoutEffect, useRef } from 'react';
import { arriveAtPage, keepScrollPlaces } from './scroll-places.js';

/**
 * What a browser does when it loads a page, which changing it within the app leaves out: a new page begins at its top,
 * the way back leads to where one was, and the focus goes to the page, so that screen readers say it.
 */
export function usePagePlace(path: string): void {
  const shown = useRef(path);
  useEffect(keepScrollPlaces, []);
  // Before anything else happens: on the way back the reader goes where they were right after this.
  useLayoutEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    arriveAtPage();
    return focusPage();
  }, [path]);
}

/** Puts the focus on the page, and on its heading once there is one. Returns how to stop waiting for it. */
function focusPage(): (() => void) | undefined {
  const main = document.querySelector('main');
  if (!main) return undefined;
  main.focus({ preventScroll: true });
  const arriving = new MutationObserver(focusHeading);
  arriving.observe(main, { childList: true, subtree: true });
  focusHeading();
  return () => arriving.disconnect();

  function focusHeading(): void {
    // Whoever went elsewhere meanwhile stays there.
    if (document.activeElement !== main) return arriving.disconnect();
    const heading = main?.querySelector('h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    arriving.disconnect();
  }
}
