/** Content that has not come after this time will not be as long as it was. */
const longestWaitMs = 5_000;
/** Whoever does one of these goes where they want themselves. */
const handsOn = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

/** What an entry of the browser's history keeps: its name, and over loading anew how far down the reader was. */
interface Entry {
  readonly entry?: string;
  readonly scrolledPx?: number;
}

/** How far down the reader was, px, by entry of the history. */
const places = new Map<string, number>();
/** The entry that is shown. */
let shown = '';
let isGoingBack = false;
let stopReturning: (() => void) | undefined;

/**
 * Keeps how far down the reader is on each page, and returns there on the way back: browsers do that before the page's
 * content has come. Returns how to stop.
 */
export function keepScrollPlaces(): () => void {
  history.scrollRestoration = 'manual';
  const { scrolledPx } = entryState();
  shown = entryName();
  if (scrolledPx !== undefined) returnTo(scrolledPx);
  const listeners: [string, () => void][] = [
    ['scroll', note],
    ['pushState', moveOn],
    ['replaceState', moveOn],
    ['popstate', goBack],
    ['pagehide', () => history.replaceState({ ...entryState(), scrolledPx: window.scrollY }, '')],
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

function entryState(): Entry {
  return (history.state ?? {}) as Entry;
}

/** The name of the entry that is shown; it is given one where it has none. */
function entryName(): string {
  const { entry } = entryState();
  if (entry) return entry;
  const name = crypto.randomUUID();
  history.replaceState({ ...entryState(), entry: name }, '');
  return name;
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

function goBack(): void {
  note();
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
