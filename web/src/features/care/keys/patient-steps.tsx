import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import { useSay } from '../../../language/language.js';
import { keyTexts } from './key-texts.js';
import { useLetterKeys } from './letter-keys.js';
import { patientBeside } from './patient-order.js';

const steps = [
  { name: 'previous', step: -1, key: 'p' },
  { name: 'next', step: 1, key: 'n' },
] as const;

/** The ways to the patients beside this one in the list that was last looked at, by link and by key. */
export function PatientSteps({ patientId }: { patientId: string }) {
  const say = useSay(keyTexts);
  const [, go] = useLocation();
  const actions = useMemo(
    () =>
      Object.fromEntries(
        steps.map(({ step, key }) => {
          const id = patientBeside(patientId, step);
          return [key, id && (() => go(`/patients/${id}`))] as const;
        }),
      ),
    [patientId, go],
  );
  useLetterKeys(actions as Readonly<Record<string, (() => void) | undefined>>);
  return (
    <span className="patient-steps">
      {steps.map(({ name, step, key }) => {
        const id = patientBeside(patientId, step);
        return id ? (
          <Anchor
            key={name}
            component={Link}
            href={`/patients/${id}`}
            className="care-tap"
            aria-keyshortcuts={key}
          >
            {say(name)}
          </Anchor>
        ) : null;
      })}
    </span>
  );
}
