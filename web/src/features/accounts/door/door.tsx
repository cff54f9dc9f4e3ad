import { Alert, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Page } from '../../../ui/page.js';
import '../accounts.css';

/** A page on the way in: one narrow column. */
export function Door({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <div className="door">
      <Page title={title}>
        <Stack gap="lg">
          {lead && <Text>{lead}</Text>}
          {children}
        </Stack>
      </Page>
    </div>
  );
}

/** Something to know before going on. */
export function Note({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <Alert role="status" variant="outline" color="ink" title={title}>
      {children}
    </Alert>
  );
}
