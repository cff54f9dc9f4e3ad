import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Body } from '../../../api/client.js';
import { useSpeech } from '../../../language/language.js';

/** What a runner lets a practice see. */
export type Terms = Body<'ConsentTerms'>;
/** Terms that were agreed to, with the words that were read. */
export type ConsentInput = Body<'ConsentInput'>;

export const consentTextKey = ['care', 'consent-text'] as const;

/** The words that are agreed to, in the language of the page. */
export function useConsentText() {
  const { language } = useSpeech();
  return useQuery({
    queryKey: [...consentTextKey, language],
    queryFn: () => bodyOf(api.GET('/api/v1/care/sharings/text', { params: { query: { language } } })),
    staleTime: 60_000,
  });
}
