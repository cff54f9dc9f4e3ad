import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMe } from '../../../api/me.js';
import { useSay, useSpeech } from '../../../language/language.js';
import { detailWords } from '../../../ui/words-of.js';
import { uploadTexts } from './texts.js';
import type { Hold } from './upload-item.js';
import { uploads } from './uploads.js';

/** Why nothing is sent just now, and what gets it going again. */
export function UploadHold({ hold }: { hold: Hold }) {
  const say = useSay(uploadTexts);
  const { language } = useSpeech();
  const { refetch } = useMe();
  const goesOnAlone = hold.untilMs !== null;
  /** Files go to nobody but whoever chose them: a page of somebody else is loaded anew instead, without them. */
  const goOn = async () => {
    const { data: me } = hold.why === 'signedOut' ? await refetch() : {};
    if (!me?.hasEnded) uploads.goOn();
  };
  return (
    <Alert role="alert" variant="outline" color="accent">
      <Stack gap="xs" align="flex-start">
        <Text>{say(`hold.${hold.why}`)}</Text>
        {hold.message && hold.why !== 'signedOut' && (
          <Text size="sm">{detailWords(hold.message, language)}</Text>
        )}
        <Button variant="default" size="md" onClick={() => void goOn()}>
          {say(goesOnAlone ? 'goOnNow' : 'goOn')}
        </Button>
      </Stack>
    </Alert>
  );
}
