import { Switch } from '@mantine/core';
import type { Body } from '../../../api/client.js';
import { useSay } from '../../../language/language.js';
import { reportTexts } from './texts.js';

interface RouteNoteProps {
  /** Of the runner, with what others may not see. */
  readonly profile: Body<'Profile'> | undefined;
  readonly isAsOthers: boolean;
  readonly onChange: (isAsOthers: boolean) => void;
}

/** Shows the route as others would see it, where they see less of it. */
export function RouteNote({ profile, isAsOthers, onChange }: RouteNoteProps) {
  const say = useSay(reportTexts);
  const hides = profile && (profile.privacy.trimM > 0 || profile.privacy.zones.length > 0);
  if (!hides) return null;
  return (
    <Switch
      className="screen-only"
      size="md"
      mb="sm"
      label={say('asOthers')}
      description={say('asOthersText')}
      checked={isAsOthers}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}
