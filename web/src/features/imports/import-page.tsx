import { Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSay } from '../../language/language.js';
import { Page } from '../../ui/page.js';
import { takeHandedOver } from '../../ui/handed-file.js';
import { Failed, Loading } from '../../ui/states.js';
import { sendArchive } from './archive-sending.js';
import { ImportCard } from './import-card.js';
import './imports.css';
import { importsKey, listImports } from './imports-calls.js';
import { Makers } from './makers.js';
import { SendArchive } from './send-archive.js';
import { importTexts } from './texts.js';

const askAgainMs = 1_500;

/** Archives: where they come from, how one is sent, how far it is, what became of each file in it. */
export function ImportPage() {
  const say = useSay(importTexts);
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: importsKey,
    queryFn: listImports,
    refetchInterval: ({ state }) =>
      state.data?.imports.every(({ isSettled }) => isSettled) ? false : askAgainMs,
  });
  const isUnderWay = data?.imports.some(({ status }) => status === 'reading' || status === 'taking') ?? false;
  const analysed = data?.imports.reduce((sum, one) => sum + one.analysed, 0);
  useEffect(() => {
    // Runs, trend and baselines are other ones now.
    void queries.invalidateQueries({ predicate: ({ queryKey: [key] }) => key !== importsKey[0] });
  }, [analysed, queries]);
  const send = async (file: File) => {
    if (await sendArchive(file)) await refetch();
  };
  useEffect(() => {
    const file = takeHandedOver();
    if (file) void send(file);
    // Once: it was handed over to this page.
  }, []);
  return (
    <Page title={say('title')}>
      <Stack gap="xl">
        <Text className="import-lead">{say('lead')}</Text>
        <SendArchive isUnderWay={isUnderWay} onFile={(file) => void send(file)} />
        {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading rows={2} />}
        {data && data.imports.length > 0 && (
          <Stack gap="md" component="section" aria-label={say('imports')}>
            {data.imports.map((one, index) => (
              <ImportCard key={one.id} one={one} isOpen={index === 0} onChanged={() => void refetch()} />
            ))}
          </Stack>
        )}
        <Makers />
      </Stack>
    </Page>
  );
}
