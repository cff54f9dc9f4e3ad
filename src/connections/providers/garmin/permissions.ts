import { z } from 'zod';
import type { OutgoingAnswer } from '../../../platform/http/guarded-fetch.js';
import { idText, jsonOf } from '../../provider-json.js';
import type { Call } from '../../provider.js';

/** What Garmin calls the permission to read activities and their files. */
export const neededPermission = 'ACTIVITY_EXPORT';

const permissionsSchema = z.union([
  z.array(z.string()),
  z.object({ permissions: z.array(z.string()) }).transform(({ permissions }) => permissions),
]);
const userSchema = z.object({ userId: idText });

/** Asks below the address of the runner's own data; `path` as `id`. */
export function askAboutUser(
  call: Call,
  accessToken: string,
  path: string,
  method = 'GET',
): Promise<OutgoingAnswer> {
  return call.send(`${call.settings.USER_URL}/${path}`, {
    method,
    headers: { authorization: `Bearer ${accessToken}`, accept: 'application/json' },
  });
}

/** The id that pings carry. @throws ProviderFault when Garmin does not tell it. */
export async function userIdOf(call: Call, accessToken: string): Promise<string> {
  return (await jsonOf(await askAboutUser(call, accessToken, 'id'), userSchema)).userId;
}

/** What is needed and was not allowed; runners may untick it on Garmin's page, and later in their account. */
export async function lackingPermissions(call: Call, accessToken: string): Promise<string[]> {
  const answer = await askAboutUser(call, accessToken, 'permissions');
  return (await jsonOf(answer, permissionsSchema)).includes(neededPermission) ? [] : [neededPermission];
}
