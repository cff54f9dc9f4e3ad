import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { api, bodyOf, type Body } from '../../../api/client.js';

export type Webhook = Body<'Webhook'>;
export type NewWebhook = Body<'NewWebhook'>;
export type Delivery = Body<'WebhookDelivery'>;
export type WebhookEvent = Webhook['events'][number];
type PracticeEvents = Body<'PracticeWebhookInput'>['events'];
type Change = Body<'WebhookChange'>;

const at = (id: string) => ({ params: { path: { id } } });
const one = (id: string, deliveryId: string) => ({ params: { path: { id, deliveryId } } });
const page = (id: string, cursor: string | null) => ({
  params: { path: { id }, query: { ...(cursor && { cursor }) } },
});

/** What a runner does with their own. */
const own = {
  events: ['run.received', 'report.ready', 'review.signed'] as readonly WebhookEvent[],
  list: () => bodyOf(api.GET('/api/v1/webhooks')),
  make: (body: Body<'WebhookInput'>) => bodyOf(api.POST('/api/v1/webhooks', { body })),
  change: (id: string, body: Change) => bodyOf(api.PUT('/api/v1/webhooks/{id}', { ...at(id), body })),
  rotate: (id: string) => bodyOf(api.POST('/api/v1/webhooks/{id}/secret', at(id))),
  remove: (id: string) => api.DELETE('/api/v1/webhooks/{id}', at(id)),
  test: (id: string) => api.POST('/api/v1/webhooks/{id}/test', at(id)),
  log: (id: string, cursor: string | null) =>
    bodyOf(api.GET('/api/v1/webhooks/{id}/deliveries', page(id, cursor))),
  replay: (id: string, deliveryId: string) =>
    api.POST('/api/v1/webhooks/{id}/deliveries/{deliveryId}/replay', one(id, deliveryId)),
  replayFailed: (id: string, since: string) =>
    bodyOf(api.POST('/api/v1/webhooks/{id}/replays', { ...at(id), body: { since } })),
};

const forPractice = <Input extends { events: readonly WebhookEvent[] }>(body: Input) => ({
  ...body,
  events: body.events as PracticeEvents,
});

/** What the owner of a practice does with those of the practice. */
const practice: typeof own = {
  events: ['report.ready', 'review.signed'],
  list: () => bodyOf(api.GET('/api/v1/care/webhooks')),
  make: (body) => bodyOf(api.POST('/api/v1/care/webhooks', { body: forPractice(body) })),
  change: (id, body) => bodyOf(api.PUT('/api/v1/care/webhooks/{id}', { ...at(id), body: forPractice(body) })),
  rotate: (id) => bodyOf(api.POST('/api/v1/care/webhooks/{id}/secret', at(id))),
  remove: (id) => api.DELETE('/api/v1/care/webhooks/{id}', at(id)),
  test: (id) => api.POST('/api/v1/care/webhooks/{id}/test', at(id)),
  log: (id, cursor) => bodyOf(api.GET('/api/v1/care/webhooks/{id}/deliveries', page(id, cursor))),
  replay: (id, deliveryId) =>
    api.POST('/api/v1/care/webhooks/{id}/deliveries/{deliveryId}/replay', one(id, deliveryId)),
  replayFailed: (id, since) =>
    bodyOf(api.POST('/api/v1/care/webhooks/{id}/replays', { ...at(id), body: { since } })),
};

const calls = { own, practice };
/** Whose webhooks a page is about. */
export type WebhookPlace = keyof typeof calls;
export const WebhookPlaceContext = createContext<WebhookPlace>('own');

const askAgainMs = 3_000;

/** What can be done with the webhooks of this page. */
export function useWebhookCalls() {
  const place = use(WebhookPlaceContext);
  const queries = useQueryClient();
  return {
    ...calls[place],
    place,
    /** Asks anew for what the page shows. */
    refresh: () => queries.invalidateQueries({ queryKey: ['webhooks', place] }),
  };
}

/** The webhooks of this page; how they are may change at any moment. */
export function useWebhooks() {
  const { place, list } = useWebhookCalls();
  return useQuery({ queryKey: ['webhooks', place, 'list'], queryFn: list, refetchInterval: askAgainMs });
}

/** What was sent to one, newest first; looked at again and again, since something may be on its way. */
export function useDeliveries(id: string) {
  const { place, log } = useWebhookCalls();
  return useInfiniteQuery({
    queryKey: ['webhooks', place, 'log', id],
    queryFn: ({ pageParam }) => log(id, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: askAgainMs,
  });
}
