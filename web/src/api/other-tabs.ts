/** What happened in a tab. */
export type Happening = 'signedIn' | 'signedOut';

const channel = new BroadcastChannel('stridecheck-session');

/** Tells the other tabs of this browser that somebody signed in or out. */
export function tellOtherTabs(happening: Happening): void {
  channel.postMessage(happening);
}

/** Calls back when somebody signed in or out in another tab. Returns how to stop listening. */
export function onOtherTabs(happened: (happening: Happening) => void): () => void {
  const listener = ({ data }: MessageEvent<Happening>) => happened(data);
  channel.addEventListener('message', listener);
  return () => channel.removeEventListener('message', listener);
}
