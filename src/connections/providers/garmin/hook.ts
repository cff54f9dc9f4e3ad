import { createHash } from 'node:crypto';
import { z } from 'zod';
import { idText } from '../../provider-json.js';
import type { Hook, HookReading, HookRequest, ProviderEvent, Settings } from '../../provider.js';
import { sameSecret } from '../../same-secret.js';
import { neededPermission } from './permissions.js';

/** One ping may speak of many runners, and each list is one that the operator switched on in Garmin's tool. */
const knownLists = [
  'activityFiles',
  'deregistrations',
  'userPermissionsChange',
  // Summaries hold no recording: the file of the same activity is announced on its own.
  'activities',
  'activityDetails',
  'manuallyUpdatedActivities',
] as const;

const ping = z.partialRecord(z.enum(knownLists), z.array(z.unknown()));

const activityFile = z.object({
  userId: idText,
  summaryId: idText,
  activityId: idText.optional(),
  callbackURL: z.url().max(2000),
  activityType: z.string().max(100).optional(),
  fileType: z.string().max(10).optional(),
});
const deregistration = z.object({ userId: idText });
const permissions = z.object({ userId: idText, permissions: z.array(z.string()) });

/**
 * Pings of Garmin. Nothing in them is signed: they are known by the key in the address that they come to, and by the client id
 * in a header. What makes no sense in a batch is left out, so that one runner's entry does not cost the others theirs.
 */
export const hook: Hook = { read };

function read(request: HookRequest, settings: Settings): HookReading {
  if (request.method !== 'POST') return { kind: 'refused', reason: 'it is no POST' };
  if (settings.CLIENT_ID_HEADER !== 'off') {
    const given = request.headers['garmin-client-id'];
    if (!sameSecret(given, settings.CLIENT_ID))
      return {
        kind: 'refused',
        reason: 'its header garmin-client-id is missing, or another than CONNECT_GARMIN_CLIENT_ID',
      };
  }
  const lists = ping.safeParse(onlyKnown(request.body));
  if (!lists.success || Object.keys(lists.data).length === 0)
    return { kind: 'refused', reason: 'its content makes no sense' };
  const hour = request.receivedAt.toISOString().slice(0, 13);
  return {
    kind: 'events',
    events: [
      ...(lists.data.activityFiles ?? []).flatMap(fileEvent),
      ...(lists.data.deregistrations ?? []).flatMap((entry) => deregistrationEvent(entry, hour)),
      ...(lists.data.userPermissionsChange ?? []).flatMap((entry) => permissionEvent(entry, hour)),
    ],
  };
}

function onlyKnown(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return undefined;
  return Object.fromEntries(Object.entries(body).filter(([name]) => knownLists.includes(name as never)));
}

/** The same activity announced with another link is another event: a link works once, and Garmin can be asked to resend. */
function fileEvent(entry: unknown): ProviderEvent[] {
  const file = activityFile.safeParse(entry);
  if (!file.success) return [];
  const { activityId, summaryId, callbackURL, activityType, fileType } = file.data;
  const link = createHash('sha256').update(callbackURL).digest('hex').slice(0, 16);
  return [
    {
      eventKey: `file:${summaryId}:${link}`,
      externalUserId: file.data.userId,
      what: 'activity',
      activityKey: activityId ?? summaryId,
      hint: {
        link: callbackURL,
        ...(activityType !== undefined && { activityType }),
        ...(fileType !== undefined && { fileType }),
      },
    },
  ];
}

function deregistrationEvent(entry: unknown, hour: string): ProviderEvent[] {
  const told = deregistration.safeParse(entry);
  return told.success ? [accessGone(told.data.userId, hour)] : [];
}

/** Only the loss of what we need matters; what is there is asked for when it is needed. */
function permissionEvent(entry: unknown, hour: string): ProviderEvent[] {
  const told = permissions.safeParse(entry);
  if (!told.success || told.data.permissions.includes(neededPermission)) return [];
  return [accessGone(told.data.userId, hour)];
}

/** The hour makes a second farewell, after connecting again, another event than the first. */
function accessGone(externalUserId: string, hour: string): ProviderEvent {
  return {
    eventKey: `accessGone:${externalUserId}:${hour}`,
    externalUserId,
    what: 'accessGone',
    activityKey: '',
    hint: null,
  };
}
