import { useMe } from '../../../api/me.js';
import { AccountPage } from '../../../ui/account-page.js';
import '../accounts.css';
import { PasskeysSection } from '../passkeys/passkeys-section.js';
import { ChangePassword } from '../passwords/change-password.js';
import { Devices } from '../sessions/devices.js';
import { SecondStepSection } from '../two-factor/second-step-section.js';

/** Who gets into the account, and how. */
export function SecurityPage() {
  const { data: me } = useMe();
  if (!me) return null;
  return (
    <AccountPage place="/account/security">
      <SecondStepSection me={me} />
      <PasskeysSection />
      <ChangePassword email={me.email} />
      <Devices />
    </AccountPage>
  );
}
