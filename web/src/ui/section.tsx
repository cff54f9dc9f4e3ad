import { Stack, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import './section.css';

/** One subject of a settings page: what it is about, and beside it what can be done. */
export function Section({
  title,
  about,
  children,
}: {
  title: string;
  about?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <div>
        <Title order={2} id={id}>
          {title}
        </Title>
        {about && (
          <Text component="div" c="var(--soft)" size="sm" mt={4}>
            {about}
          </Text>
        )}
      </div>
      <Stack gap="md" className="section-body">
        {children}
      </Stack>
    </section>
  );
}
