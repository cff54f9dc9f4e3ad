import { Button, Text } from '@mantine/core';
import type { Body } from '../../../api/client.js';
import { useSay } from '../../../language/language.js';
import { Copyable } from '../../../ui/copyable.js';
import { tokenTexts } from './texts.js';

/** A token just made: the one time that its text is shown. */
export function NewToken({ token, onDone }: { token: Body<'NewToken'>; onDone: () => void }) {
  const say = useSay(tokenTexts);
  const example = [
    `curl --header 'Authorization: Bearer ${token.token}' \\`,
    `  --form file=@run.fit ${location.origin}/api/v1/runs`,
  ].join('\n');
  return (
    <>
      <Text fw={600} className="anywhere">
        {token.name}
      </Text>
      <Copyable text={token.token} label={say('token')} />
      {token.scopes.includes('runs:write') && (
        <>
          <Text size="sm">{say('example')}</Text>
          <Copyable text={example} label={say('example')} />
        </>
      )}
      <div>
        <Button onClick={onDone}>{say('done')}</Button>
      </div>
    </>
  );
}
