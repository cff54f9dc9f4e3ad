import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../../../language/language.js';
import { reportTexts } from './texts.js';

type As = 'owner' | 'others';

/** Whose view of the route is shown. */
export function useRouteView() {
  const [as, setAs] = useState<As>('owner');
  return { as, setAs };
}

interface RouteNoteProps {
  /** Of the runner; with privacy zones where the service knows them. */
  readonly profile: object | undefined;
  readonly as: As;
  readonly setAs: (as: As) => void;
}

/** Shows the route as others would see it, once others may see less of it. */
export function RouteNote({ profile, as, setAs }: RouteNoteProps) {
  const say = useSay(reportTexts);
  if (!profile || !('privacy' in profile)) return null;
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
