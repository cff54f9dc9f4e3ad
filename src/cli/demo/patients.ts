import type { DataSource } from 'typeorm';
import { addDemoPeople } from '../../accounts/accounts.js';
import type {
  CareInvitationBody,
  NewCareInvitationBody,
} from '../../care/invitations/invitations.contract.js';
import type { ConsentInput, ConsentTextBody, SharingListBody } from '../../care/consent/consent.contract.js';
import type { Past } from './past.js';
import { accountOf } from './stories.js';
import type { SharedSince, Story } from './story.js';
import { Visitor } from './visitor.js';

/** A patient whose account and consent stand. */
export interface DemoPatient {
  readonly story: Story;
  readonly runnerId: string;
  /** Of the relation with the practice. */
  readonly patientId: string;
  readonly visitor: Visitor;
}

export interface DemoPlace {
  readonly url: string;
  readonly dataSource: DataSource;
  readonly past: Past;
  /** The owner of the practice. */
  readonly physio: Visitor;
  /** A time so many days before the demo's day, in the evening unless an hour (UTC) is given. */
  readonly daysAgo: (days: number, hour?: number) => Date;
}

/** Makes account, profile and consents of a patient as far as they are missing, and says until when the practice has seen them. */
export async function ensurePatient(place: DemoPlace, story: Story): Promise<DemoPatient> {
  const account = accountOf(story);
  await addDemoPeople(place.dataSource, [account]);
  const visitor = await Visitor.signIn(place.url, account.id);
  await visitor.send('PUT', '/api/v1/profile', { heightM: story.heightM });
  const patientId = (await sharedBefore(visitor)) ?? (await share(place, story, visitor));
  if (story.seenDaysAgo !== undefined) {
    await place.past.patientSeen(patientId, place.daysAgo(story.seenDaysAgo));
  }
  return { story, runnerId: account.id, patientId, visitor };
}

async function sharedBefore(visitor: Visitor): Promise<string | undefined> {
  const { sharings } = await visitor.read<SharingListBody>('/api/v1/care/sharings');
  return sharings[0]?.patientId;
}

/** The runner comes with an invitation of the practice; what they changed since is a consent of its own. */
async function share(
  { physio, past, daysAgo }: DemoPlace,
  { shares }: Story,
  visitor: Visitor,
): Promise<string> {
  const invitation = await physio.send<NewCareInvitationBody>('POST', '/api/v1/care/practice/invitations', {
    kind: 'patient',
    days: 7,
  } satisfies Pick<CareInvitationBody, 'kind'> & { days: number });
  const { version } = await visitor.read<ConsentTextBody>('/api/v1/care/sharings/text?language=en');
  const [first, ...changes] = shares.map((one): ConsentInput => ({
    terms: termsOf(one, daysAgo),
    textVersion: version,
    language: 'en',
  }));
  await visitor.send('POST', '/api/v1/care/invitations/accept', { code: invitation.code, consent: first });
  const patientId = (await sharedBefore(visitor)) as string;
  for (const change of changes) await visitor.send('PUT', `/api/v1/care/sharings/${patientId}`, change);
  await past.consentsGiven(
    patientId,
    shares.map((one) => daysAgo(one.daysAgo)),
  );
  return patientId;
}

function termsOf(
  { series, routes, diary, runsSinceDaysAgo, endsInDays }: SharedSince,
  daysAgo: DemoPlace['daysAgo'],
): ConsentInput['terms'] {
  return {
    series,
    routes,
    diary,
    fromTime: runsSinceDaysAgo === undefined ? null : daysAgo(runsSinceDaysAgo, 0).toISOString(),
    until: endsInDays === undefined ? null : daysAgo(-endsInDays).toISOString(),
  };
}
