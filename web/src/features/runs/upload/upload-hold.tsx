import { Alert, Button, Stack, Text } from '@mantine/core';
import { useSay } from '../../../language/language.js';
import { uploadTexts } from './texts.js';
import type { Hold } from './upload-item.js';
import { uploads } from './uploads.js';

/** Why nothing is sent just now, and what gets it going again. */
export function UploadHold({ hold }: { hold: Hold }) {
  const say = useSay(uploadTexts);
  const goesOnAlone = hold.untilMs !== null;
  return (
    <Alert role="alert" variant="outline" color="accent">
      <Stack gap="xs" align="flex-start">
        <Text>{say(`hold.${hold.why}`)}</Text>
        {hold.message && hold.why !== 'signedOut' && <Text size="sm">{hold.message}</Text>}
        <Button variant="default" size="md" onClick={() => uploads.goOn()}>
          {say(goesOnAlone ? 'goOnNow' : 'goOn')}
        </Button>
      </Stack>
    </Alert>
  );
}
