import { Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Body } from '../../../api/client.js';
import { useSay } from '../../../language/language.js';
import { Form, type FormValues } from '../../../ui/form.js';
import { Failed, Loading } from '../../../ui/states.js';
import '../care.css';
import { consentTextKey, useConsentText, type ConsentInput, type Terms } from './consent-calls.js';
import { TermsFields } from './terms-fields.js';
import { endsBeforeItBegins, leastTerms, termsOf } from './terms-draft.js';
import { consentTexts } from './texts.js';

export interface ConsentFormProps {
  /** The word on the button. */
  readonly button: string;
  /** What the form begins with. */
  readonly terms?: Terms;
  /** The version of the words that were agreed to before: where they are the same, they stand folded away. */
  readonly knownVersion?: string;
  /** More fields, before the button. */
  readonly children?: ReactNode;
  readonly beside?: ReactNode;
  readonly onAgree: (consent: ConsentInput, values: FormValues) => Promise<void>;
}

/** Words to read, choices to make, and a button that agrees to both. */
export function ConsentForm({ knownVersion, terms = leastTerms, children, ...form }: ConsentFormProps) {
  const say = useSay(consentTexts);
  const queries = useQueryClient();
  const { data: text, error, refetch } = useConsentText();
  if (!text) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading rows={6} />;
  const { onAgree, button, beside } = form;
  return (
    <div className="consent">
      {text.version === knownVersion ? (
        <details className="care-details">
          <summary>{say('wordsAgain')}</summary>
          <Words text={text} />
        </details>
      ) : (
        <section aria-label={say('words')} className="consent-words">
          <Words text={text} />
        </section>
      )}
      <Form
        button={button}
        beside={beside}
        check={(values) => ({ until: endsBeforeItBegins(values) ? say('untilFirst') : undefined })}
        onSend={(values) =>
          onAgree({ terms: termsOf(values), textVersion: text.version, language: text.language }, values)
        }
        explain={({ code }) => {
          if (code === 'consent-is-over') return { until: say('over') };
          if (code !== 'other-consent-text') return undefined;
          void queries.invalidateQueries({ queryKey: consentTextKey });
          return { form: say('changed') };
        }}
      >
        <TermsFields terms={terms} />
        {children}
      </Form>
    </div>
  );
}

function Words({ text }: { text: Body<'ConsentText'> }) {
  return (
    <Stack gap="sm" lang={text.language}>
      {text.paragraphs.map((paragraph) => (
        <Text key={paragraph}>{paragraph}</Text>
      ))}
    </Stack>
  );
}
