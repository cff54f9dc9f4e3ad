/** All files of this feature lie below this name in the storage. */
export const takeoutFolder = 'takeout';

/** Where the zip of a piece of work lies. */
export function pieceKey(runnerId: string, pieceId: string): string {
  return `${takeoutFolder}/${runnerId}/${pieceId}.zip`;
}

/** Where all zips of a runner lie. */
export function takeoutFolderOf(runnerId: string): string {
  return `${takeoutFolder}/${runnerId}`;
}
