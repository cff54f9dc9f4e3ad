import { Alert, Button, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useSay } from '../../../language/language.js';
import { Section } from '../../../ui/section.js';
import { Failed, Loading } from '../../../ui/states.js';
import { AuditTable } from './audit-table.js';
import { useAudit } from './practice-calls.js';
import { practiceTexts } from './texts.js';

/** The log of the practice, asked for on purpose: that it was read is one of its entries. */
export function Audit() {
  const say = useSay(practiceTexts);
  const [isShown, setShown] = useState(false);
  return (
    <Section title={say('audit')} about={say('auditAbout')}>
      {isShown ? (
        <Log />
      ) : (
        <div>
          <Button variant="default" onClick={() => setShown(true)}>
            {say('auditShow')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Log() {
  const say = useSay(practiceTexts);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useAudit();
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading rows={6} />;
  return (
    <>
      {data.pages.every(({ isWhole }) => isWhole) ? (
        <Text className="with-sign" role="status">
          <IconCircleCheck size={20} stroke={1.8} aria-hidden className="care-sign" />
          {say('whole')}
        </Text>
      ) : (
        <Alert role="alert" variant="outline" color="accent" title={say('broken')}>
          {say('brokenText')}
        </Alert>
      )}
      <AuditTable entries={data.pages.flatMap(({ entries }) => entries)} />
      {error && <Failed error={error} />}
      {hasNextPage && (
        <div>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('more')}
          </Button>
        </div>
      )}
    </>
  );
}
