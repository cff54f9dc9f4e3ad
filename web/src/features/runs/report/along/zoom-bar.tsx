import { ActionIcon, Group } from '@mantine/core';
import { IconMinus, IconPlus, IconZoomReset } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useSay } from '../../../../language/language.js';
import { CursorText } from '../../../../ui/chart/cursor-text.js';
import type { LinkedView } from '../../../../ui/chart/linked-view.js';
import { reportTexts } from '../texts.js';

interface ZoomBarProps {
  readonly view: LinkedView;
  /** Where the cursor is. */
  readonly text: (at: number | undefined) => string;
}

/** Where the cursor is, and buttons for what gestures and keys do too. */
export function ZoomBar({ view, text }: ZoomBarProps) {
  const say = useSay(reportTexts);
  const isZoomed = useIsZoomed(view);
  const hint = say('chartsHint');
  return (
    <div className="zoom-bar">
      <CursorText view={view} text={(at) => text(at) || hint} className="zoom-place" />
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          size={44}
          variant="default"
          aria-label={say('zoomOut')}
          disabled={!isZoomed}
          onClick={() => view.zoom(1.7)}
        >
          <IconMinus size={18} />
        </ActionIcon>
        <ActionIcon size={44} variant="default" aria-label={say('zoomIn')} onClick={() => view.zoom(0.6)}>
          <IconPlus size={18} />
        </ActionIcon>
        <ActionIcon
          size={44}
          variant="default"
          aria-label={say('zoomReset')}
          disabled={!isZoomed}
          onClick={() => view.reset()}
        >
          <IconZoomReset size={18} />
        </ActionIcon>
      </Group>
    </div>
  );
}

function useIsZoomed(view: LinkedView): boolean {
  const [isZoomed, setZoomed] = useState(view.isZoomed);
  useEffect(() => view.listen(() => setZoomed(view.isZoomed)), [view]);
  return isZoomed;
}
