import { Button, Group, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useSay } from '../../../language/language.js';
import type { Selection } from './selection.js';
import { listTexts } from './texts.js';

interface CompareBarProps {
  readonly selection: Selection;
  /** Where two runs stand side by side. */
  readonly page?: string;
}

/** Leads from two chosen runs to both side by side. */
export function CompareBar({ selection: { ids, clear }, page = '/compare' }: CompareBarProps) {
  const say = useSay(listTexts);
  if (ids.length === 0) return null;
  const [a, b] = ids;
  return (
    <div className="compare-bar" role="status">
      <Text size="sm">{say('compareHint', { count: ids.length })}</Text>
      <Group gap="xs" wrap="nowrap">
        <Button variant="subtle" size="md" onClick={clear}>
          {say('unselect')}
        </Button>
        {b && (
          <Button component={Link} href={`${page}?a=${a}&b=${b}`} size="md">
            {say('compare')}
          </Button>
        )}
      </Group>
    </div>
  );
}
