import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { useSay } from '../../../language/language.js';
import { resetTexts } from './reset-texts.js';

/** The way back for those who need none of this. */
export function BackToSignIn() {
  const say = useSay(resetTexts);
  return (
    <div className="door-links">
      <Anchor component={Link} href="/sign-in">
        {say('back')}
      </Anchor>
    </div>
  );
}
