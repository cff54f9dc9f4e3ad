import { Switch } from '@mantine/core';
import { useState } from 'react';
import type { Body } from '../../../api/client.js';
import { useSay } from '../../../language/language.js';
import { reportTexts } from './texts.js';

type As = 'owner' | 'others';

/** Whose view of the route is shown. */
export function useRouteView() {
  const [as, setAs] = useState<As>('owner');
  return { as, setAs };
}

interface RouteNoteProps {
  /** Of the runner, with what others may not see. */
  readonly profile: Body<'Profile'> | undefined;
  readonly as: As;
  readonly setAs: (as: As) => void;
}

/** Shows the route as others would see it, where they see less of it. */
export function RouteNote({ profile, as, setAs }: RouteNoteProps) {
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
      checked={as === 'others'}
      onChange={({ currentTarget }) => setAs(currentTarget.checked ? 'others' : 'owner')}
    />
  );
}
