import { Progress, Text } from '@mantine/core';
import { useSay } from '../../../language/language.js';
import { profileTexts } from './texts.js';
import { leftOf, useReanalysis } from './use-profile.js';

/** How far the reports are with what was changed. */
export function Reanalysis({ isSaved }: { isSaved: boolean }) {
  const say = useSay(profileTexts);
  const { data } = useReanalysis();
  const left = data ? leftOf(data) : 0;
  return (
    <div role="status">
      {left > 0 && data ? (
        <>
          <Text size="sm">{say('anew', { left, total: data.total })}</Text>
          <Progress
            value={(100 * (data.total - left)) / data.total}
            color="ink"
            mt={4}
            aria-label={say('anew', { left, total: data.total })}
          />
        </>
      ) : (
        isSaved && (
          <Text size="sm">
            {say('saved')} {data && data.total > 0 && say('anewDone')}
          </Text>
        )
      )}
    </div>
  );
}
