import { Text } from '@mantine/core';
import { useWordsOf } from './use-words-of.js';

/** What went wrong, in a line where it happened; nothing while nothing did. */
export function Fault({ error }: { error: Error | null | undefined }) {
  const wordsOf = useWordsOf();
  return error ? (
    <Text role="alert" size="sm">
      {wordsOf(error)}
    </Text>
  ) : null;
}
