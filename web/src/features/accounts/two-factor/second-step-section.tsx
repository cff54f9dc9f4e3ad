import { Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { meKey, type Me } from '../../../api/me.js';
import { useSay } from '../../../language/language.js';
import { Dialog } from '../../../ui/dialog.js';
import { Section } from '../../../ui/section.js';
import { AskPassword } from './ask-password.js';
import { RecoveryCodes } from './recovery-codes.js';
import { twoFactorTexts } from './texts.js';
import { newRecoveryCodes, turnOff } from './two-factor-calls.js';

/** Whether there is a second step, and what can be done about it. */
export function SecondStepSection({ me }: { me: Me }) {
  const say = useSay(twoFactorTexts);
  const isOn = me.twoFactor === 'on';
  return (
    <Section title={say('title')} about={say('about')}>
      <Text>{say(isOn ? 'on' : 'off')}</Text>
      {isOn ? (
        <WhenOn me={me} />
      ) : (
        <div>
          <Button component={Link} href="/account/two-factor">
            {say('setUp')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function WhenOn({ me }: { me: Me }) {
  const say = useSay(twoFactorTexts);
  const queries = useQueryClient();
  const [open, setOpen] = useState<'codes' | 'off'>();
  const [codes, setCodes] = useState<readonly string[]>();
  const close = () => {
    setOpen(undefined);
    setCodes(undefined);
  };
  return (
    <>
      {me.role !== 'runner' && <Text size="sm">{say('required')}</Text>}
      <Group gap="sm">
        <Button variant="default" onClick={() => setOpen('codes')}>
          {say('newCodes')}
        </Button>
        {me.role === 'runner' && (
          <Button variant="default" onClick={() => setOpen('off')}>
            {say('turnOff')}
          </Button>
        )}
      </Group>
      <Dialog title={say(codes ? 'codesTitle' : 'newCodes')} isOpen={open === 'codes'} onClose={close}>
        <Stack gap="md">
          <Text>{say(codes ? 'codesLead' : 'newCodesText')}</Text>
          {codes ? (
            <RecoveryCodes codes={codes} email={me.email} onKept={close} />
          ) : (
            <AskPassword
              email={me.email}
              button={say('newCodes')}
              onPassword={async (password) => setCodes(await newRecoveryCodes(password))}
            />
          )}
        </Stack>
      </Dialog>
      <Dialog title={say('turnOffTitle')} isOpen={open === 'off'} onClose={close}>
        <Stack gap="md">
          <Text>{say('turnOffText')}</Text>
          <AskPassword
            email={me.email}
            button={say('turnOff')}
            danger
            onPassword={async (password) => {
              await turnOff(password);
              await queries.invalidateQueries({ queryKey: meKey });
              close();
            }}
          />
        </Stack>
      </Dialog>
    </>
  );
}
