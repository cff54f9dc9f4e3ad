import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../../../language/language.js';
import { Form } from '../../../ui/form.js';
import { DaysField } from '../invitation/days-field.js';
import type { NewCareInvitation } from '../invitation/invitation-calls.js';
import { memberRoles, usePracticeDesk, type MemberRole } from './practice-calls.js';
import { practiceTexts } from './texts.js';

const kinds = ['patient', 'member'] as const;
type Kind = (typeof kinds)[number];
const hints = { patient: 'patientHint', member: 'memberHint' } as const;

/** Invites a patient or a colleague. */
export function InviteForm({ onMade }: { onMade: (invitation: NewCareInvitation) => void }) {
  const say = useSay(practiceTexts);
  const [kind, setKind] = useState<Kind>('patient');
  const { invite } = usePracticeDesk();
  return (
    <div className="narrow">
      <Form
        button={say('invite')}
        onSend={async ({ role, days: asked }) => {
          const days = Number(asked);
          onMade(await invite(kind === 'member' ? { kind, role: role as MemberRole, days } : { kind, days }));
        }}
      >
        <fieldset className="choices">
          <legend>{say('who')}</legend>
          {kinds.map((one) => (
            <label key={one} className="choice">
              <input
                type="radio"
                name="kind"
                value={one}
                checked={kind === one}
                onChange={() => setKind(one)}
              />
              <span>
                {say(one)} <small>{say(hints[one])}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {kind === 'member' && (
          <NativeSelect
            size="md"
            name="role"
            label={say('role')}
            defaultValue="physio"
            data={memberRoles.map((value) => ({ value, label: say('roles', { role: value }) }))}
          />
        )}
        <DaysField />
      </Form>
    </div>
  );
}
