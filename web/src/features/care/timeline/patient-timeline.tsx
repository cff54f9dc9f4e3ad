import { Anchor, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api, bodyOf, type Body } from '../../../api/client.js';
import { useSay } from '../../../language/language.js';
import { useMoment } from '../../../ui/moment.js';
import { Failed, Loading } from '../../../ui/states.js';
import { LetterList } from '../letters/letter-list.js';
import '../letters/letters.css';
import { PatientGone } from '../patients/patient-gone.js';
import { isOver, type Patient } from '../patients/patient-queries.js';
import { timelineTexts } from './texts.js';

type Entry = Body<'TimelineEntry'>;

/** What happened between a patient and the practice, newest first, page by page. */
function useTimeline(id: string) {
  return useInfiniteQuery({
    queryKey: ['care', 'patient', id, 'timeline'],
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/care/patients/{id}/timeline', {
          params: { path: { id }, query: { ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchOnMount: 'always',
    gcTime: 0,
  });
}

/** Consents, plans, reviews, notes and messages in one stream. */
export function PatientTimeline({ patient }: { patient: Patient }) {
  const say = useSay(timelineTexts);
  const query = useTimeline(patient.id);
  const { data, error, refetch } = query;
  if (isOver(error)) return <PatientGone />;
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading rows={6} />;
  const entries = data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) return <Text>{say('empty')}</Text>;
  return (
    <LetterList query={query} className="timeline">
      {entries.map((entry) => (
        <Happened key={`${entry.kind} ${entry.id}`} patient={patient} entry={entry} />
      ))}
    </LetterList>
  );
}

function Happened({ patient: { id, name }, entry }: { patient: Patient; entry: Entry }) {
  const say = useSay(timelineTexts);
  const moment = useMoment();
  const { at, kind, by, who, excerpt } = entry;
  const key = `${kind}.${by}` as keyof typeof timelineTexts.en;
  const words = key in timelineTexts.en ? say(key, { name }) : kind;
  const address = addressOf(id, entry);
  return (
    <li>
      <time dateTime={at}>{moment(at)}</time>
      <div>
        {address === undefined ? (
          <span>{words}</span>
        ) : (
          <Anchor component={Link} href={address}>
            {words}
          </Anchor>
        )}
        {who !== null && <span>, {who}</span>}
        {excerpt !== null && excerpt !== '' && <p className="timeline-excerpt">{excerpt}</p>}
      </div>
    </li>
  );
}

/** Where there is more of it; what was agreed to stands at the head of the page. */
function addressOf(patientId: string, { kind, runId, by }: Entry): string | undefined {
  const page = `/patients/${patientId}`;
  if (runId !== null) return `${page}/runs/${runId}`;
  if (kind === 'note-written') return `${page}?show=notes`;
  if (kind.startsWith('message-')) return `${page}?show=messages`;
  return kind === 'plan-set' && by === 'practice' ? `${page}?show=plan` : undefined;
}
