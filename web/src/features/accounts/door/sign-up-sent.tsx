import { Button, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useSay } from '../../../language/language.js';
import { Door } from './door.js';
import { signUpTexts } from './sign-up-texts.js';

/** What comes after making an account: the same words whether there was one with this address or not. */
export function SignUpSent({ email, isMailed }: { email: string; isMailed: boolean }) {
  const say = useSay(signUpTexts);
  return (
    <Door title={say('sentTitle')} lead={say(isMailed ? 'sentMail' : 'sentNoMail', { email })}>
      {isMailed && (
        <Text size="sm" c="var(--soft)">
          {say('sentMailNone')}
        </Text>
      )}
      <div>
        <Button component={Link} href="/sign-in" variant="default">
          {say('toSignIn')}
        </Button>
      </div>
    </Door>
  );
}
