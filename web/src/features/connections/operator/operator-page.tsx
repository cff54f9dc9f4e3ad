import { useQuery } from '@tanstack/react-query';
import { useSay } from '../../../language/language.js';
import { AccountPage } from '../../../ui/account-page.js';
import { Section } from '../../../ui/section.js';
import { Failed, Loading } from '../../../ui/states.js';
import '../connections.css';
import { listProviders, operatorKey } from './operator-calls.js';
import { ProviderCard } from './provider-card.js';
import { operatorTexts } from './texts.js';

const askAgainMs = 15_000;

/** What whoever runs the service sees of the providers: settings, addresses, counts; nothing of any runner. */
export function OperatorPage() {
  const say = useSay(operatorTexts);
  const { data, error, refetch } = useQuery({
    queryKey: operatorKey,
    queryFn: listProviders,
    refetchInterval: askAgainMs,
  });
  return (
    <AccountPage place="/admin/connections">
      <Section title={say('title')} about={say('about')}>
        {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading rows={4} />}
        {data && (
          <ul className="cards">
            {data.providers.map((provider) => (
              <ProviderCard key={provider.id} provider={provider} />
            ))}
          </ul>
        )}
      </Section>
    </AccountPage>
  );
}
