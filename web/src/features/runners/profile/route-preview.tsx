import { Text, Title } from '@mantine/core';
import { useSay, useSpeech } from '../../../language/language.js';
import { Failed, Loading } from '../../../ui/states.js';
import { profileTexts } from './texts.js';
import { previewPx, useRoutePreview } from './use-routes.js';

/** The newest route, drawn as others would see it. */
export function RoutePreview() {
  const say = useSay(profileTexts);
  const { format } = useSpeech();
  const { data, error, refetch } = useRoutePreview();
  return (
    <section>
      <Title order={3} size="1.0625rem">
        {say('previewTitle')}
      </Title>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Loading rows={2} />}
      {data === null && <Text>{say('previewNone')}</Text>}
      {data && (
        <figure className="route-preview">
          <svg
            viewBox={`0 0 ${previewPx} ${previewPx}`}
            role="img"
            aria-label={say('previewLabel', {
              date: format.date(data.run.startTime ?? '', data.run.timeZone),
            })}
          >
            <path className="route-hidden" d={data.shape.hidden} />
            <path className="route-shown" d={data.shape.shown} />
          </svg>
          <figcaption>
            <Text size="sm">
              {data.shape.shownShare === 1
                ? say('previewAll')
                : say('previewHidden', { percent: format.percent(data.shape.shownShare) })}
            </Text>
            <Text size="sm" c="var(--soft)">
              {say('previewText')}
            </Text>
          </figcaption>
        </figure>
      )}
    </section>
  );
}
