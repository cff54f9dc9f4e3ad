import { ActionIcon, Anchor, Progress, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { useSay } from '../../../language/language.js';
import './upload-bar.css';
import { uploadTexts } from './texts.js';
import { isEnded, isUnsent } from './upload-item.js';
import { uploads, useUploads } from './uploads.js';

/** How far the files are, on every page but the one that shows them all. */
export function UploadBar() {
  const say = useSay(uploadTexts);
  const [location] = useLocation();
  const { items } = useUploads();
  if (items.length === 0 || location === '/runs') return null;
  const all = items.length;
  const ended = items.filter(isEnded).length;
  const sent = all - items.filter(isUnsent).length;
  const text =
    sent < all
      ? say('barSending', { ended: sent, all })
      : ended < all
        ? say('barAnalysing', { ended, all })
        : say('barDone', { all });
  return (
    <aside className="upload-bar" role="status" aria-label={say('results')}>
      <div className="upload-bar-words">
        <Text size="sm">{text}</Text>
        <Anchor component={Link} href="/runs" underline="always" size="sm" className="tap">
          {say('look')}
        </Anchor>
        {ended === all && (
          <ActionIcon variant="subtle" size={44} aria-label={say('clear')} onClick={() => uploads.clear()}>
            <IconX size={18} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {ended < all && (
        <Progress value={(50 * (sent + ended)) / all} size="xs" color="ink" aria-label={text} />
      )}
    </aside>
  );
}
