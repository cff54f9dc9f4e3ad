import { Text } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useSay } from '../../../language/language.js';
import { PasswordField } from '../../../ui/form.js';
import { passwordFault } from './password-rules.js';
import { passwordTexts } from './texts.js';

/** A new password with its rules said in advance, and shown as met while it is typed. */
export function NewPasswordField({ name, label }: { name: string; label: string }) {
  const say = useSay(passwordTexts);
  const [typed, setTyped] = useState('');
  const rules = useId();
  const fault = passwordFault(typed);
  const Sign = fault ? IconCircle : IconCircleCheck;
  return (
    <div>
      <PasswordField
        name={name}
        label={label}
        autoComplete="new-password"
        aria-describedby={rules}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Text id={rules} component="ul" className="rules" size="sm" c="var(--soft)">
        <li>
          <Sign size={18} stroke={1.8} aria-hidden />
          <span>
            {fault === 'tooLong' ? say('tooLong') : say('length')}{' '}
            <span className="visually-hidden">{say(fault ? 'notMet' : 'met')}</span>
          </span>
        </li>
        <li>
          <IconCircle size={18} stroke={1.8} aria-hidden />
          <span>{say('uncommon')}</span>
        </li>
      </Text>
    </div>
  );
}
