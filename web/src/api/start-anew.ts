let isLeaving = false;

// Before all others: what is not saved or sent is another person's, or one that is signed out, and nobody is asked.
window.addEventListener('beforeunload', (event) => isLeaving && event.stopImmediatePropagation(), {
  capture: true,
});

/** Loads the page anew, this one or another of the app, so that nothing stays in memory. Never resolves. */
export function startAnew(address?: string): Promise<never> {
  isLeaving = true;
  if (address === undefined) location.reload();
  else location.assign(address);
  return new Promise(() => undefined);
}
