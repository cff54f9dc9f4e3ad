import { RunStream, type StreamListener } from './run-stream.js';

/** The one stream of this tab. */
const stream = new RunStream((url) => new EventSource(url));
stream.hide(document.hidden);
document.addEventListener('visibilitychange', () => stream.hide(document.hidden));

/** Tells of every change of the runs of whoever is signed in. Returns what ends the listening. */
export function listenToRuns(listener: StreamListener): () => void {
  return stream.listen(listener);
}
