import { Button, Stack, Text, Title } from '@mantine/core';
import { useSay } from '../../../language/language.js';
import { Copyable } from '../../../ui/copyable.js';
import { useMoment } from '../../../ui/moment.js';
import type { NewCareInvitation } from './invitation-calls.js';
import { careInvitationTexts } from './texts.js';

/** An invitation just made: the one time that its link and its code are shown. */
export function MadeInvitation({
  invitation,
  onDone,
}: {
  invitation: NewCareInvitation;
  onDone: () => void;
}) {
  const say = useSay(careInvitationTexts);
  const moment = useMoment();
  return (
    <Stack gap="sm" role="status">
      <Title order={3} size="h4">
        {say('madeTitle')}
      </Title>
      <Text size="sm">{say('madeText')}</Text>
      <Copyable text={invitation.url} label={say('link')} />
      <Text size="sm">{say('codeToType')}</Text>
      <Copyable text={invitation.code} label={say('code')} />
      <Text size="sm">{say('madeUntil', { date: moment(invitation.expiresAt) })}</Text>
      <div>
        <Button onClick={onDone}>{say('done')}</Button>
      </div>
    </Stack>
  );
}
