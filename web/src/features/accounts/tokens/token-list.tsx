import { Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, type Body } from '../../../api/client.js';
import { useSay } from '../../../language/language.js';
import { Confirm } from '../../../ui/confirm.js';
import { useMoment } from '../../../ui/moment.js';
import { Failed, Loading } from '../../../ui/states.js';
import { tokenTexts } from './texts.js';

export const tokensKey = ['tokens'] as const;

/** The tokens that there are, with when they were used last. */
export function TokenList() {
  const say = useSay(tokenTexts);
  const { data, error, refetch } = useQuery({
    queryKey: tokensKey,
    queryFn: () => bodyOf(api.GET('/api/v1/tokens')),
  });
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading rows={2} />;
  if (data.tokens.length === 0) return <Text>{say('none')}</Text>;
  return (
    <ul className="entries">
      {data.tokens.map((token) => (
        <Entry key={token.id} token={token} />
      ))}
    </ul>
  );
}

function Entry({ token }: { token: Body<'Token'> }) {
  const say = useSay(tokenTexts);
  const moment = useMoment();
  const queries = useQueryClient();
  const end = async () => {
    await api.DELETE('/api/v1/tokens/{id}', { params: { path: { id: token.id } } });
    await queries.invalidateQueries({ queryKey: tokensKey });
  };
  const used = token.lastUsedAt === null ? say('unused') : say('used', { date: moment(token.lastUsedAt) });
  return (
    <li>
      <div className="entry-text">
        <Text fw={600}>{token.name}</Text>
        <Text size="sm" c="var(--soft)">
          {token.scopes.join(', ')}
        </Text>
        <Text size="sm" c="var(--soft)">
          {used}, {say('expires', { date: moment(token.expiresAt) })}
        </Text>
      </div>
      <Confirm action={say('end')} title={say('endTitle')} onConfirm={end}>
        {say('endText', { name: token.name })}
      </Confirm>
    </li>
  );
}
