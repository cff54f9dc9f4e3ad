import { useState } from 'react';
import { useSay } from '../../../language/language.js';
import { Field } from '../../../ui/form.js';
import '../../../ui/section.css';
import type { Terms } from './consent-calls.js';
import { dayField } from './terms-draft.js';
import { consentTexts } from './texts.js';

/** What is shared, from when, until when: fields of a form, which begin with `terms`. */
export function TermsFields({ terms }: { terms: Terms }) {
  const say = useSay(consentTexts);
  return (
    <>
      <fieldset className="choices">
        <legend>{say('choose')}</legend>
        <label className="choice">
          <input type="checkbox" checked disabled readOnly />
          <ChoiceText text={say('always')} hint={say('alwaysHint')} />
        </label>
        <Curves terms={terms} />
        <label className="choice">
          <input type="checkbox" name="diary" defaultChecked={terms.diary} />
          <ChoiceText text={say('diary')} hint={say('diaryHint')} />
        </label>
      </fieldset>
      <div className="care-days">
        <Field
          type="date"
          name="from"
          label={say('from')}
          description={say('fromHint')}
          defaultValue={dayField(terms.fromTime)}
        />
        <Field
          type="date"
          name="until"
          label={say('until')}
          description={say('untilHint')}
          defaultValue={dayField(terms.until)}
        />
      </div>
    </>
  );
}

/** Routes are curves: they can be shared only with these. */
function Curves({ terms }: { terms: Terms }) {
  const say = useSay(consentTexts);
  const [hasSeries, setSeries] = useState(terms.series);
  const [hasRoutes, setRoutes] = useState(terms.routes);
  return (
    <>
      <label className="choice">
        <input
          type="checkbox"
          name="series"
          checked={hasSeries}
          onChange={({ currentTarget }) => setSeries(currentTarget.checked)}
        />
        <ChoiceText text={say('series')} hint={say('seriesHint')} />
      </label>
      <label className="choice care-within">
        <input
          type="checkbox"
          name="routes"
          disabled={!hasSeries}
          checked={hasSeries && hasRoutes}
          onChange={({ currentTarget }) => setRoutes(currentTarget.checked)}
        />
        <ChoiceText text={say('routes')} hint={say('routesHint')} />
      </label>
    </>
  );
}

function ChoiceText({ text, hint }: { text: string; hint: string }) {
  return (
    <span>
      {text} <small>{hint}</small>
    </span>
  );
}
