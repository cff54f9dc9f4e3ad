import { useSay } from '../../../language/language.js';
import { Field } from '../../../ui/form.js';
import { fieldTexts } from './field-texts.js';

const longestName = 300;

/** Where mail goes, and the name to sign in with. */
export function EmailField({ value, isFixed }: { value?: string; isFixed?: boolean }) {
  const say = useSay(fieldTexts);
  return (
    <Field
      name="email"
      label={say('email')}
      type="email"
      inputMode="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      defaultValue={value}
      readOnly={isFixed}
    />
  );
}

/** How somebody is called. */
export function NameField({ value }: { value?: string }) {
  const say = useSay(fieldTexts);
  return (
    <Field
      name="name"
      label={say('name')}
      description={say('nameHint')}
      autoComplete="name"
      defaultValue={value}
    />
  );
}

/** What is wrong with a name or an address before they are sent. */
export function usePersonFaults() {
  const say = useSay(fieldTexts);
  return {
    ofEmail: (email = '') => (/^[^\s@]+@[^\s@]+$/.test(email.trim()) ? undefined : say('emailWrong')),
    ofName: (name = '') => {
      if (!name.trim()) return say('nameMissing');
      return [...name.trim()].length > longestName ? say('nameTooLong') : undefined;
    },
  };
}
