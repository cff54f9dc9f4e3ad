import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { problemOf } from '../../../api/problem.js';
import { useSay } from '../../../language/language.js';
import { Failed, Loading } from '../../../ui/states.js';
import { useOwnTitle } from '../report/use-own-title.js';
import { tryTexts } from './texts.js';
import { TriedReport } from './tried-report.js';
import './try.css';

/** The bundled sample, analysed here and now. */
export function SamplePage() {
  const say = useSay(tryTexts);
  const [, goTo] = useLocation();
  useOwnTitle(say('sampleTitle'));
  const { data, error, refetch } = useQuery({
    queryKey: ['sample'],
    queryFn: async () => {
      const response = await fetch('/sample.fit');
      if (!response.ok) throw await problemOf(response);
      return new Uint8Array(await response.arrayBuffer());
    },
    staleTime: Infinity,
  });
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  return (
    <TriedReport
      name={say('sampleTitle')}
      bytes={data}
      note={say('sampleNote')}
      anotherText={say('tryOwn')}
      onAnother={() => goTo('/')}
    />
  );
}
