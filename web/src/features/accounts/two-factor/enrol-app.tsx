import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useSay } from '../../../language/language.js';
import { Copyable } from '../../../ui/copyable.js';
import { Form } from '../../../ui/form.js';
import { CodeField } from './code-field.js';
import { QrCode } from './qr-code.js';
import { twoFactorTexts } from './texts.js';
import { confirmCode, keyOf } from './two-factor-calls.js';

/** The key goes into the app, and a code of the app comes back. */
export function EnrolApp({ totpURI, onConfirmed }: { totpURI: string; onConfirmed: () => Promise<void> }) {
  const say = useSay(twoFactorTexts);
  return (
    <Stack gap="lg">
      <Stack gap="sm">
        <Title order={2}>{say('scan')}</Title>
        <QrCode text={totpURI} label={say('qr')} />
        <Anchor href={totpURI} className="tap">
          {say('openApp')}
        </Anchor>
        <Text size="sm">{say('typeIt')}</Text>
        <Copyable text={keyOf(totpURI)} label={say('key')} />
      </Stack>
      <Stack gap="sm">
        <Title order={2}>{say('confirm')}</Title>
        <Form
          button={say('turnOn')}
          check={({ code = '' }) => ({
            code: code.replace(/\D/g, '').length === 6 ? undefined : say('codeMissing'),
          })}
          onSend={async ({ code = '' }) => {
            await confirmCode(code);
            await onConfirmed();
          }}
          explain={({ code }) => (code === 'INVALID_CODE' ? { code: say('codeWrong') } : undefined)}
        >
          <CodeField kind="app" label={say('code')} />
        </Form>
      </Stack>
    </Stack>
  );
}
