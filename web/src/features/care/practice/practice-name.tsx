import { useState } from 'react';
import { useSay } from '../../../language/language.js';
import { Field, Form } from '../../../ui/form.js';
import { Section } from '../../../ui/section.js';
import { nameFault } from './name-fault.js';
import { usePracticeDesk } from './practice-calls.js';
import { practiceTexts } from './texts.js';

/** The name of the practice, to be changed by an owner. */
export function PracticeName({ name: known }: { name: string }) {
  const say = useSay(practiceTexts);
  const { rename } = usePracticeDesk();
  const [isSaved, setSaved] = useState(false);
  return (
    <Section title={say('name')} about={say('nameAbout')}>
      <div className="narrow">
        <Form
          button={say('save')}
          check={({ name = '' }) => ({ name: nameFault(name, say) })}
          onSend={async ({ name = '' }) => {
            setSaved(false);
            await rename(name.trim());
            setSaved(true);
          }}
          beside={<span role="status">{isSaved && say('saved')}</span>}
        >
          <Field name="name" label={say('name')} defaultValue={known} autoComplete="organization" />
        </Form>
      </div>
    </Section>
  );
}
