import { useMe } from '../../api/me.js';
import { AccountPage } from '../../ui/account-page.js';
import { DeleteAccount } from './delete-account.js';
import { Exports } from './exports.js';
import { TakeIn } from './take-in.js';

/** What becomes of one's data: taken along, taken in, deleted. */
export function DataPage() {
  const { data: me } = useMe();
  if (!me) return null;
  return (
    <AccountPage place="/account/data">
      <Exports />
      <TakeIn />
      <DeleteAccount me={me} />
    </AccountPage>
  );
}
