import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../../../language/language.js';
import { Form } from '../../../ui/form.js';
import { DaysField } from '../invitation/days-field.js';
import type { NewCareInvitation } from '../invitation/invitation-calls.js';
import { memberRoles, usePracticeDesk, type MemberRole } from './practice-calls.js';
import { practiceTexts } from './texts.js';

type Kind = 'patient' | 'member';
/** Whom somebody may invite: colleagues are an owner's to invite. */
const kindsOf: Readonly<Record<MemberRole, readonly Kind[]>> = {
  owner: ['patient', 'member'],
  physio: ['patient'],
  assistant: ['patient'],
};
const hints = { patient: 'patientHint', member: 'memberHint' } as const;

interface InviteFormProps {
  /** What the reader is in the practice. */
  readonly role: MemberRole;
  readonly onMade: (invitation: NewCareInvitation) => void;
}

/** Invites a patient or a colleague. */
export function InviteForm({ role: ownRole, onMade }: InviteFormProps) {
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
        <Kinds kinds={kindsOf[ownRole]} chosen={kind} onChoose={setKind} />
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

interface KindsProps {
  readonly kinds: readonly Kind[];
  readonly chosen: Kind;
  readonly onChoose: (kind: Kind) => void;
}

function Kinds({ kinds, chosen, onChoose }: KindsProps) {
  const say = useSay(practiceTexts);
  return (
    <fieldset className="choices">
      <legend>{say('who')}</legend>
      {kinds.map((kind) => (
        <label key={kind} className="choice">
          <input
            type="radio"
            name="kind"
            value={kind}
            checked={chosen === kind}
            onChange={() => onChoose(kind)}
          />
          <span>
            {say(kind)} <small>{say(hints[kind])}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
