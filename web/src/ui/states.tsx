import { Alert, Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { Problem } from '../api/problem.js';
import { useSay } from '../language/language.js';
import { uiTexts } from './texts.js';
import { useWordsOf } from './use-words-of.js';

const slowAfterMs = 4_000;

/** The shape of what is coming; says so when it takes long. */
export function Loading({ rows = 4 }: { rows?: number }) {
  const say = useSay(uiTexts);
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Stack gap="sm" role="status" aria-live="polite">
      <Text c="var(--soft)" size="sm">
        {isSlow ? say('slow') : say('loading')}
      </Text>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={row === 0 ? 28 : 18} width={`${100 - ((row * 17) % 40)}%`} />
      ))}
    </Stack>
  );
}

/** Nothing there yet: what this place is for, and how the first one comes. */
export function Empty({
  title,
  children,
  action,
}: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <Stack gap="xs" align="flex-start" className="empty">
      <Title order={2}>{title}</Title>
      <Text component="div">{children}</Text>
      {action}
    </Stack>
  );
}

/** What went wrong, and the way on. */
export function Failed({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const say = useSay(uiTexts);
  const wordsOf = useWordsOf();
  if (error instanceof Problem && error.status === 404) return <NotFound />;
  const isForbidden = error instanceof Problem && error.status === 403;
  return (
    <Alert role="alert" variant="outline" color="accent" title={say(isForbidden ? 'forbidden' : 'failed')}>
      <Stack gap="sm" align="flex-start">
        <Text>{wordsOf(error)}</Text>
        {onRetry && !isForbidden && (
          <Button variant="default" onClick={onRetry}>
            {say('retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** A page that does not exist, or that somebody else owns: the two look the same. */
export function NotFound() {
  const say = useSay(uiTexts);
  return (
    <Empty
      title={say('notFound')}
      action={
        <Button component={Link} href="/runs" variant="default">
          {say('toRuns')}
        </Button>
      }
    >
      {say('notFoundText')}
    </Empty>
  );
}
