import { Switch } from '@mantine/core';
import { useSay } from '../../../language/language.js';
import { keyTexts } from './key-texts.js';
import { switchLetterKeys, useLetterKeysOn } from './letter-keys.js';

/** Which keys do what on a page, and the switch for those that are single letters. */
export function KeyHelp({ of }: { of: 'run' | 'patient' | 'list' }) {
  const say = useSay(keyTexts);
  const on = useLetterKeysOn();
  return (
    <div className="care-keys key-help screen-only">
      <span>
        <b>{say('keys')}:</b> {say(of)}
      </span>
      <Switch
        checked={on}
        onChange={({ currentTarget }) => switchLetterKeys(currentTarget.checked)}
        label={say('switch')}
        title={say('switchHint')}
        className="key-switch"
      />
    </div>
  );
}
