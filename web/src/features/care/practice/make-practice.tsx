import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useSay } from '../../../language/language.js';
import { Field, Form } from '../../../ui/form.js';
import { Page } from '../../../ui/page.js';
import '../../../ui/section.css';
import { nameFault } from './name-fault.js';
import { usePracticeDesk } from './practice-calls.js';
import { practiceTexts } from './texts.js';

/** For a physio who works nowhere: makes a practice, of which they are the owner. */
export function MakePractice() {
  const say = useSay(practiceTexts);
  const { make } = usePracticeDesk();
  return (
    <Page title={say('makeTitle')}>
      <Stack gap="lg" className="care-column">
        <Text>{say('makeAbout')}</Text>
        <div className="narrow">
          <Form
            button={say('make')}
            check={({ name = '' }) => ({ name: nameFault(name, say) })}
            onSend={({ name = '' }) => make(name.trim())}
            beside={
              <Anchor component={Link} href="/care/invitation" className="care-tap">
                {say('haveCode')}
              </Anchor>
            }
          >
            <Field
              name="name"
              label={say('name')}
              description={say('nameHint')}
              autoComplete="organization"
            />
          </Form>
        </div>
      </Stack>
    </Page>
  );
}
