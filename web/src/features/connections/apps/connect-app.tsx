import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSay } from '../../../language/language.js';
import { Fault } from '../../../ui/fault.js';
import { Field, Form } from '../../../ui/form.js';
import { appsKey, connectWithKey, startConnecting, type App } from './app-calls.js';
import { outcomeText } from './outcomes.js';
import { appTexts } from './texts.js';

/** The ways to connect a provider, or to connect it again: its own page, or a personal key. */
export function ConnectApp({ app }: { app: App }) {
  return (
    <>
      {app.pageSignIn && <GoToPage app={app} />}
      {app.keySignIn && <GiveKey app={app} />}
    </>
  );
}

function GoToPage({ app: { id, name, state } }: { app: App }) {
  const say = useSay(appTexts);
  const going = useMutation({
    mutationFn: () => startConnecting(id),
    onSuccess: (url) => location.assign(url),
  });
  return (
    <>
      <Button loading={going.isPending || going.isSuccess} onClick={() => going.mutate()}>
        {say(state === 'mend' ? 'connectAgain' : 'connect', { name })}
      </Button>
      <Fault error={going.error} />
    </>
  );
}

function GiveKey({ app: { id, name } }: { app: App }) {
  const say = useSay(appTexts);
  const queries = useQueryClient();
  return (
    <div className="app-key">
      <Form
        button={say('useKey')}
        check={({ key }) => ({ key: key?.trim() ? undefined : say('keyMissing') })}
        explain={({ code }) => {
          const text = outcomeText((code ?? '').replace('connection-', ''));
          return text && { key: say(text, { name }) };
        }}
        onSend={async ({ key }) => {
          await connectWithKey(id, (key ?? '').trim());
          await queries.invalidateQueries({ queryKey: appsKey });
        }}
      >
        <Field name="key" label={say('key', { name })} description={say('keyAbout')} autoComplete="off" />
      </Form>
    </div>
  );
}
