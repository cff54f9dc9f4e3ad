const channel = new BroadcastChannel('stridecheck-session');

/** Tells the other tabs of this browser that somebody signed in or out. */
export function tellOtherTabs(): void {
  channel.postMessage('changed');
}

/** Calls back when somebody signed in or out in another tab. Returns how to stop listening. */
export function onOtherTabs(changed: () => void): () => void {
  channel.addEventListener('message', changed);
  return () => channel.removeEventListener('message', changed);
}
