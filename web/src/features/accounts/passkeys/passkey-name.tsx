import { Problem } from '../../../api/problem.js';
import { useSay } from '../../../language/language.js';
import { Field, Form } from '../../../ui/form.js';
import { NoPasskeyChosen } from './browser-passkeys.js';
import { addPasskey, renamePasskey, type Passkey } from './passkey-calls.js';
import { passkeyTexts } from './texts.js';

const longestName = 100;

/** Names a passkey: a new one, which the browser makes then, or one that is there. */
export function PasskeyName({ passkey, onDone }: { passkey?: Passkey; onDone: () => Promise<void> }) {
  const say = useSay(passkeyTexts);
  return (
    <Form
      button={say(passkey ? 'save' : 'add')}
      check={({ name = '' }) => {
        if (!name.trim()) return { name: say('nameMissing') };
        return { name: [...name.trim()].length > longestName ? say('tooLong') : undefined };
      }}
      onSend={async ({ name = '' }) => {
        try {
          await (passkey ? renamePasskey(passkey.id, name.trim()) : addPasskey(name.trim()));
        } catch (error) {
          if (!(error instanceof NoPasskeyChosen)) throw error;
          throw new Problem({ title: say('noneMade'), status: 400 });
        }
        await onDone();
      }}
    >
      <Field
        name="name"
        label={say('name')}
        description={say('addText')}
        placeholder={say('nameExample')}
        defaultValue={passkey?.name ?? ''}
        autoComplete="off"
      />
    </Form>
  );
}
