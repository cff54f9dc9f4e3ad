import { useEffect, useState } from 'react';
import { useSpeech } from '../../../language/language.js';
import type { Failure } from '../failure-words.js';
import type { TriedRun } from './analyse-tried-file.js';
import { analyseHere, stopTrying } from './try-client.js';

/** How far the trying of a file is. */
export type Trying =
  | { readonly state: 'working' }
  | { readonly state: 'done'; readonly runs: readonly TriedRun[] }
  | { readonly state: 'refused'; readonly failure: Failure }
  | { readonly state: 'broken' };

/** Reads and analyses a file here, and again when height or language change. What was there stays until then. */
export function useTriedFile(bytes: Uint8Array, heightM: number | undefined): Trying {
  const { language } = useSpeech();
  const [trying, setTrying] = useState<Trying>({ state: 'working' });
  useEffect(() => {
    let isWanted = true;
    const show = (next: Trying) => isWanted && setTrying(next);
    analyseHere(bytes, { heightM, language, nowMs: Date.now() }).then(
      (file) =>
        show(
          'failure' in file
            ? { state: 'refused', failure: file.failure }
            : { state: 'done', runs: file.runs },
        ),
      () => show({ state: 'broken' }),
    );
    return () => {
      isWanted = false;
    };
  }, [bytes, heightM, language]);
  useEffect(() => stopTrying, []);
  return trying;
}
