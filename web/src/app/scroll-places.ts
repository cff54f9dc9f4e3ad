/** Content that has not come after this time will not be as long as it was. */
const longestWaitMs = 5_000;
/** Whoever does one of these goes where they want themselves. */
const handsOn = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

/** How far down the reader was, px, by entry of the history. */
const places = new Map<string, number>();
/** Counts the entries that this document named; those of others began at another time. */
let lastEntry = 0;
/** The entry that is shown. */
let shown = '';
let isGoingBack = false;
let stopReturning: (() => void) | undefined;

/**
 * Keeps how far down the reader is on each page, and returns there on the way back: browsers do that before the page's
 * content has come. Returns how to stop.
 */
export function keepScrollPlaces(): () => void {
  shown = entryName();
  const listeners: [string, () => void][] = [
    ['scroll', note],
    ['pushState', moveOn],
    ['replaceState', moveOn],
    ['popstate', goBack],
  ];
  // Before the router hears of it: what it shows then is of another length.
  for (const [event, listener] of listeners) window.addEventListener(event, listener, { capture: true });
  return () => {
    for (const [event, listener] of listeners) window.removeEventListener(event, listener, { capture: true });
  };
}

/** Goes to the top of a page that was not seen yet; on the way back the reader goes where they were. */
export function arriveAtPage(): void {
  if (isGoingBack) return;
  stopReturning?.();
  window.scrollTo(0, 0);
}

/** The name of the entry that is shown; it is given one where it has none. */
function entryName(): string {
  const state = (history.state ?? {}) as { readonly entry?: string };
  if (state.entry) return state.entry;
  const entry = `${performance.timeOrigin}-${++lastEntry}`;
  history.replaceState({ ...state, entry }, '');
  return entry;
}

function note(): void {
  if (!stopReturning && !isGoingBack) places.set(shown, window.scrollY);
}

/** The router tells of a new entry, which begins where the reader is in the one before. */
function moveOn(): void {
  note();
  shown = entryName();
  note();
}

/** Where the reader was is known by then, and where the page is now may be the browser's doing. */
function goBack(): void {
  isGoingBack = true;
  shown = entryName();
  // By then the page that the address names has taken the place of the other.
  setTimeout(() => {
    isGoingBack = false;
    returnTo(places.get(shown) ?? 0);
  });
}

/** Goes there as soon as there is enough of the page for it. */
function returnTo(px: number): void {
  stopReturning?.();
  const growing = new ResizeObserver(() => {
    window.scrollTo(0, px);
    if (Math.abs(window.scrollY - px) < 1) stop();
  });
  const timer = setTimeout(stop, longestWaitMs);
  for (const event of handsOn) window.addEventListener(event, stop, { passive: true });
  stopReturning = stop;
  growing.observe(document.body);

  function stop(): void {
    growing.disconnect();
    clearTimeout(timer);
    for (const event of handsOn) window.removeEventListener(event, stop);
    if (stopReturning === stop) stopReturning = undefined;
  }
}
