import { Group, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';

/** A page with its one heading, which is the tab's title too. */
export function Page({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Stridecheck`;
  }, [title]);
  return (
    <>
      <Group justify="space-between" align="baseline" mb="md" gap="sm">
        <Title order={1}>{title}</Title>
        {aside}
      </Group>
      {children}
    </>
  );
}
