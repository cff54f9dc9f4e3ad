import { Button, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../../api/client.js';
import { meKey, useMe, useService, type Me } from '../../../api/me.js';

import { signOut } from '../../../api/session.js';
import { useSay } from '../../../language/language.js';
import { AccountPage } from '../../../ui/account-page.js';
import { Fault } from '../../../ui/fault.js';
import { Form } from '../../../ui/form.js';
import { useMoment } from '../../../ui/moment.js';
import { Section } from '../../../ui/section.js';
import '../accounts.css';
import { NameField, usePersonFaults } from '../door/person-fields.js';
import { sendVerification } from '../door/sign-in-calls.js';
import { accountTexts } from './texts.js';

/** Who somebody is here: name, address, role, and the way out. */
export function AccountOverviewPage() {
  const say = useSay(accountTexts);
  const { data: me } = useMe();
  const moment = useMoment();
  const leaving = useMutation({ mutationFn: signOut });
  if (!me) return null;
  return (
    <AccountPage place="/account">
      <Section title={say('name')} about={say('nameAbout')}>
        <Name me={me} />
      </Section>
      <Section title={say('email')} about={say('emailAbout')}>
        <Email me={me} />
      </Section>
      <Section title={say('role')}>
        <Text>
          {say('roles', { role: me.role })}, {say('since', { date: moment(me.createdAt) })}
        </Text>
      </Section>
      <Section title={say('signOut')} about={say('signOutAbout')}>
        <div>
          <Button variant="default" loading={leaving.isPending} onClick={() => leaving.mutate()}>
            {say('signOut')}
          </Button>
        </div>
        <Fault error={leaving.error} />
      </Section>
    </AccountPage>
  );
}

function Name({ me }: { me: Me }) {
  const say = useSay(accountTexts);
  const { ofName } = usePersonFaults();
  const queries = useQueryClient();
  const [isSaved, setSaved] = useState(false);
  return (
    <div className="narrow">
      <Form
        button={say('save')}
        check={({ name }) => ({ name: ofName(name) })}
        onSend={async ({ name = '' }) => {
          setSaved(false);
          const saved = await bodyOf(api.PUT('/api/v1/me', { body: { name: name.trim() } }));
          queries.setQueryData(meKey, saved);
          setSaved(true);
        }}
        beside={<span role="status">{isSaved && say('saved')}</span>}
      >
        <NameField value={me.name} />
      </Form>
    </div>
  );
}

function Email({ me }: { me: Me }) {
  const say = useSay(accountTexts);
  const { data: service } = useService();
  const sending = useMutation({ mutationFn: () => sendVerification(me.email) });
  const Sign = me.emailVerified ? IconCircleCheck : IconCircleDashed;
  return (
    <>
      <Text className="anywhere">{me.email}</Text>
      <Text size="sm" className="with-sign">
        <Sign size={18} stroke={1.8} aria-hidden />
        {say(me.emailVerified ? 'verified' : 'unverified')}
      </Text>
      {!me.emailVerified && service?.mail === false && <Text size="sm">{say('askAdmin')}</Text>}
      {!me.emailVerified && service?.mail && (
        <div>
          <Button variant="default" loading={sending.isPending} onClick={() => sending.mutate()}>
            {say('sendLink')}
          </Button>
          <Text role="status" size="sm" mt="xs">
            {sending.isSuccess && say('linkSent')}
          </Text>
          <Fault error={sending.error} />
        </div>
      )}
    </>
  );
}
