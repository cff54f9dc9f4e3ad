import { Stack, Text } from '@mantine/core';
import { useSay } from '../../../language/language.js';
import { Field, Form } from '../../../ui/form.js';
import { codeIn } from './code-in.js';
import { careInvitationTexts } from './texts.js';

/** A field for a code, or for the whole link that it came with. `refused`: the last one was no good. */
export function CodeForm({ refused, onCode }: { refused: boolean; onCode: (code: string) => void }) {
  const say = useSay(careInvitationTexts);
  return (
    <Stack gap="md" className="care-column">
      {refused && (
        <Text role="alert" fw={600}>
          {say('notGood')}
        </Text>
      )}
      <Text>{say('codeLead')}</Text>
      <div className="narrow">
        <Form
          button={say('look')}
          check={({ code = '' }) => ({ code: codeIn(code) ? undefined : say('codeMissing') })}
          onSend={({ code = '' }) => Promise.resolve(onCode(codeIn(code)))}
        >
          <Field
            name="code"
            label={say(refused ? 'otherCode' : 'code')}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        </Form>
      </div>
    </Stack>
  );
}
