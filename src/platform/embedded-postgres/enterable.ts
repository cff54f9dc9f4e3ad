import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SystemUser } from './system-user.js';

/** The right to enter a folder, in the place of its owner, its group and everyone else. */
const ownerEnters = 0o100;
const groupEnters = 0o010;
const othersEnter = 0o001;

/** Whether the user can enter a folder and all above it. We are root and can enter every one. */
export async function canEnter(folder: string, user: SystemUser): Promise<boolean> {
  let place = await realpath(folder);
  for (;;) {
    const { mode, uid, gid } = await stat(place);
    const needed = uid === user.uid ? ownerEnters : gid === user.gid ? groupEnters : othersEnter;
    if ((mode & needed) === 0) return false;
    const above = dirname(place);
    if (above === place) return true;
    place = above;
  }
}
