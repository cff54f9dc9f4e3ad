import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useSay } from '../../../language/language.js';
import { Choice } from '../../../ui/choice.js';
import { Dialog } from '../../../ui/dialog.js';
import { Form } from '../../../ui/form.js';
import { disconnect, type App } from './app-calls.js';
import { appTexts } from './texts.js';

/** Disconnects a provider, after saying what goes and what stays. */
export function DisconnectApp({ app }: { app: App }) {
  const say = useSay(appTexts);
  const queries = useQueryClient();
  const [isOpen, { open, close }] = useDisclosure(false);
  const { id, name, runs, policy } = app;
  const mayChoose = runs > 0 && !policy.erasedOnDisconnect;
  return (
    <>
      <Button variant="default" onClick={open}>
        {say('disconnect')}
      </Button>
      <Dialog title={say('disconnectTitle', { name })} isOpen={isOpen} onClose={close}>
        <Form
          button={say('disconnect')}
          danger
          onSend={async (values) => {
            await disconnect(id, values.runs === 'delete' ? 'delete' : 'keep');
            close();
            // The list of runs may be another one now.
            await queries.invalidateQueries();
          }}
        >
          <Text>{whatHappens(app).map((text) => `${say(text, { name })} `)}</Text>
          {policy.erasedOnDisconnect && <Text>{say('erased', { name, count: runs })}</Text>}
          {mayChoose && (
            <fieldset className="choices">
              <legend>{say('whatOfRuns', { count: runs })}</legend>
              <Choice name="runs" value="keep" text={say('keepRuns')} about={say('keepRunsAbout')} isUsual />
              <Choice name="runs" value="delete" text={say('deleteRuns')} about={say('deleteRunsAbout')} />
            </fieldset>
          )}
        </Form>
      </Dialog>
    </>
  );
}

/** Whether the provider is told, and what is left to the runner: a personal key is theirs alone to end. */
function whatHappens({ state, pageSignIn, keySignIn }: App) {
  const lines = [
    state === 'connected' && (pageSignIn ? 'disconnectTells' : 'disconnectDeletes'),
    state === 'off' && 'disconnectDeletes',
    state === 'off' && 'disconnectYourself',
    state !== 'mend' && keySignIn && 'disconnectKey',
    'disconnectText',
  ] as const;
  return lines.filter((text) => text !== false);
}
