import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../../../api/send.js';
import { useSay } from '../../../language/language.js';
import { Form, PasswordField } from '../../../ui/form.js';
import { Section } from '../../../ui/section.js';
import { sessionsKey } from '../sessions/session-calls.js';
import { changeTexts } from './change-texts.js';
import { usePasswordWords } from './explain-password.js';
import { NewPasswordField } from './new-password-field.js';

/** A new password for somebody who knows the old one. */
export function ChangePassword({ email }: { email: string }) {
  const say = useSay(changeTexts);
  const { ofCurrent, ofNew, explain } = usePasswordWords();
  const queries = useQueryClient();
  const [timesChanged, setTimesChanged] = useState(0);
  return (
    <Section title={say('title')} about={say('about')}>
      <div className="narrow">
        <Form
          // Empty again once it is changed.
          key={timesChanged}
          button={say('button')}
          check={({ current, next }) => ({ current: ofCurrent(current), next: ofNew(next) })}
          onSend={async ({ current, next }) => {
            await send('POST', '/api/auth/change-password', { currentPassword: current, newPassword: next });
            setTimesChanged((times) => times + 1);
            await queries.invalidateQueries({ queryKey: sessionsKey });
          }}
          explain={(problem) => explain(problem, { current: 'current', next: 'next' })}
          beside={<span role="status">{timesChanged > 0 && say('done')}</span>}
        >
          {/* Password managers keep the new password under this name. */}
          <input type="text" name="email" autoComplete="username" value={email} readOnly hidden />
          <PasswordField name="current" label={say('current')} autoComplete="current-password" />
          <NewPasswordField name="next" label={say('next')} />
        </Form>
      </div>
    </Section>
  );
}
