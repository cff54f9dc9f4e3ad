import { Button, Loader, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSay, useSpeech } from '../../language/language.js';
import { Confirm } from '../../ui/confirm.js';
import { Fault } from '../../ui/fault.js';
import { useMoment } from '../../ui/moment.js';
import { Section } from '../../ui/section.js';
import { Failed, Loading } from '../../ui/states.js';
import { askForExport, exportsKey, listExports, removeExport, type Export } from './takeout-calls.js';
import { takeoutTexts } from './texts.js';

const askAgainMs = 1_500;

function isUnderWay({ status }: Export): boolean {
  return status === 'queued' || status === 'making';
}

/** Exports of everything: asked for, made in the background, downloaded. */
export function Exports() {
  const say = useSay(takeoutTexts);
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: exportsKey });
  const { data, error, refetch } = useQuery({
    queryKey: exportsKey,
    queryFn: listExports,
    refetchInterval: ({ state }) => (state.data?.exports.some(isUnderWay) ? askAgainMs : false),
  });
  const asking = useMutation({ mutationFn: askForExport, onSuccess: again });
  return (
    <Section title={say('export')} about={say('exportAbout')}>
      <div>
        <Button
          loading={asking.isPending}
          disabled={data?.exports.some(isUnderWay)}
          onClick={() => asking.mutate()}
        >
          {say('ask')}
        </Button>
      </div>
      <Fault error={asking.error} />
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={1} />}
      <ul className="entries" aria-live="polite">
        {data?.exports.map((one) => (
          <Entry key={one.id} one={one} onRemoved={again} />
        ))}
      </ul>
    </Section>
  );
}

function Entry({ one, onRemoved }: { one: Export; onRemoved: () => Promise<void> }) {
  const say = useSay(takeoutTexts);
  const moment = useMoment();
  const size = useSize(one.bytes);
  if (isUnderWay(one)) {
    return (
      <li>
        <span className="entry-text">
          <Loader size="sm" color="var(--ink)" aria-hidden />{' '}
          {say(one.status === 'queued' ? 'queued' : 'making')}{' '}
          {one.total !== null && say('files', { done: one.done, total: one.total })}{' '}
          <Text component="span" size="sm" c="var(--soft)">
            {say('inBackground')}
          </Text>
        </span>
      </li>
    );
  }
  return (
    <li>
      <div className="entry-text">
        <Text fw={600}>{say('made', { date: moment(one.createdAt) })}</Text>
        <Text size="sm" c="var(--soft)">
          {one.status === 'failed' && say('failed')}
          {one.status === 'ready' && one.expiresAt && say('until', { date: moment(one.expiresAt) })}
        </Text>
      </div>
      {one.fileUrl && (
        <Button component="a" href={one.fileUrl} download>
          {size ? say('download', { size }) : say('downloadPlain')}
        </Button>
      )}
      <Confirm
        action={say('remove')}
        title={say('removeTitle')}
        onConfirm={() => removeExport(one.id).then(onRemoved)}
      >
        {say('removeText')}
      </Confirm>
    </li>
  );
}

const megabyte = 1_000_000;

function useSize(bytes: number | null): string | undefined {
  const say = useSay(takeoutTexts);
  const { format } = useSpeech();
  if (bytes === null) return undefined;
  if (bytes < megabyte) return say('kilobytes', { size: format.number(Math.ceil(bytes / 1000), 0) });
  return say('megabytes', { size: format.number(bytes / megabyte, 1) });
}
