import { Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Say } from '../../../../src/analysis/language/say.js';
import { meKey, type Me } from '../../api/me.js';
import type { Problem } from '../../api/problem.js';
import { leaveSignedOut } from '../../api/session.js';
import { useSay } from '../../language/language.js';
import { Dialog } from '../../ui/dialog.js';
import { type Faults, Form, PasswordField } from '../../ui/form.js';
import { useMoment } from '../../ui/moment.js';
import { Section } from '../../ui/section.js';
import { deleteAccount } from './takeout-calls.js';
import { takeoutTexts } from './texts.js';

/** The end of an account: says what goes, and asks for the password once more. */
export function DeleteAccount({ me }: { me: Me }) {
  const say = useSay(takeoutTexts);
  const moment = useMoment();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={say('delete')} about={say('deleteAbout')}>
      <Text>{say('goes')}</Text>
      <Text size="sm" c="var(--soft)">
        {say('backups')}
      </Text>
      {me.deletionDueAt && <Text fw={600}>{say('due', { date: moment(me.deletionDueAt) })}</Text>}
      <div>
        <Button variant="default" onClick={() => setOpen(true)}>
          {say('deleteButton')}
        </Button>
      </div>
      <Dialog title={say('deleteTitle')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <DeleteForm email={me.email} onPlanned={() => setOpen(false)} />
      </Dialog>
    </Section>
  );
}

function DeleteForm({ email, onPlanned }: { email: string; onPlanned: () => void }) {
  const say = useSay(takeoutTexts);
  const queries = useQueryClient();
  return (
    <Form
      button={say('deleteButton')}
      danger
      onSend={async ({ when, password = '' }) => {
        await deleteAccount(when === 'now' ? 'now' : 'later', password);
        if (when === 'now') return leaveSignedOut();
        await queries.invalidateQueries({ queryKey: meKey });
        onPlanned();
      }}
      explain={(problem) => explained(problem, say)}
    >
      <fieldset className="choices">
        <legend>{say('when')}</legend>
        {(['later', 'now'] as const).map((when) => (
          <label key={when} className="choice">
            <input type="radio" name="when" value={when} defaultChecked={when === 'later'} />
            <span>{say(when)}</span>
          </label>
        ))}
      </fieldset>
      <input type="text" name="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        name="password"
        label={say('password')}
        description={say('passwordHint')}
        autoComplete="current-password"
      />
    </Form>
  );
}

function explained({ code }: Problem, say: Say<keyof typeof takeoutTexts.en>): Faults | undefined {
  switch (code) {
    case 'wrong-password':
      return { password: say('passwordWrong') };
    case 'sign-in-again':
      return { form: say('signInAgain') };
    default:
      return undefined;
  }
}
