import { Module, type DynamicModule } from '@nestjs/common';
import { accountSettings, type AccountSettings } from './account-settings.js';
import { AccountPool } from './account-pool.js';
import { AdminAccountsController } from './admin/accounts.controller.js';
import { Auth } from './auth/auth.js';
import { AuthDoor } from './auth/auth-door.js';
import { ConfirmOwner } from './deletion/confirm-owner.js';
import { DemoController } from './demo/demo.controller.js';
import { ExpiredRows } from './expired-rows.js';
import { AdminInvitationsController } from './invitations/admin-invitations.controller.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { AccountNames } from './me/account-names.js';
import { MeController } from './me/me.controller.js';
import { ServiceInfoController } from './service-info.controller.js';
import { SetupController } from './setup/setup.controller.js';
import { AccessToken } from './tables/access-token.entity.js';
import { Account } from './tables/account.entity.js';
import { Installation } from './tables/installation.entity.js';
import { Invitation } from './tables/invitation.entity.js';
import { Passkey } from './tables/passkey.entity.js';
import { Session } from './tables/session.entity.js';
import { SetupToken } from './tables/setup-token.entity.js';
import { SignInMethod } from './tables/sign-in-method.entity.js';
import { ThrottleCount } from './tables/throttle-count.entity.js';
import { TwoFactor } from './tables/two-factor.entity.js';
import { Verification } from './tables/verification.entity.js';
import { Throttle } from './throttle/throttle.js';
import { TokensController } from './tokens/tokens.controller.js';
import { WhoIsAsking } from './who-is-asking.js';
import { WhoIsAskingGuard } from './who-is-asking.guard.js';

export { BeforeSecondFactor, OnlyForAdmins, OnlyForPhysios, TokenOrSignature, TokenWith } from './access.js';
export { scopes, type Scope } from './scopes.js';
export { accountSettings, addressOf, toAccountSettings, type AccountSettings } from './account-settings.js';
export { MailModule } from './mail/mail.module.js';
export { mailSettings, type MailSettings } from './mail/mail-settings.js';
export { Mailer } from './mail/mailer.js';
export { AskedBy, askerOf, type Asker } from './asker.js';
export { AccountDesk } from './admin/account-desk.js';
export { AuthDoor } from './auth/auth-door.js';
export { accountFacts } from './deletion/account-facts.store.js';
export type { DeletionRefusal } from './deletion/deletion.store.js';
export { ConfirmOwner } from './deletion/confirm-owner.js';
export {
  accountsToErase,
  askForDeletion,
  closeForErasure,
  deleteAccount,
  eraseAgain,
  takeDeletionBack,
} from './deletion/deletion.store.js';
export { demoPhysio, demoRunner, type DemoPerson } from './demo/demo-people.js';
export { addDemoPeople, ensureDemoPeople } from './demo/demo.store.js';
export { endInvitationToSignUp, inviteToSignUp } from './invitations/invitations.store.js';
export { openKey } from './keys/open-key.js';
export { KeyRing } from './keys/key-ring.js';
export { openRing } from './keys/open-ring.js';
export { rotateKeys } from './keys/rotate-keys.js';
export { SecretBox, type SealedColumn } from './keys/secret-box.js';
export { SecretsModule } from './keys/secrets.module.js';
export { refuseForeignPages } from './own-pages-only.js';
export { AccountNames } from './me/account-names.js';
export { pageWithToken } from './links/account-links.js';
export { hashOfToken, newSecretToken } from './secret-tokens.js';
export { isSetUpNeeded, makeSetupToken } from './setup/setup.store.js';
export { Account } from './tables/account.entity.js';
export { limitRequests } from './throttle/limit-requests.js';
export { LimitedUploads, uploads, wrongTokens, type Limit } from './throttle/limits.js';
export { networkOf, Throttle } from './throttle/throttle.js';
export { tooMany } from './throttle/too-many.js';
export { WhoIsAsking } from './who-is-asking.js';
export { WhoIsAskingGuard } from './who-is-asking.guard.js';

/** The entry of the feature: accounts and who is asking. */
@Module({})
export class AccountsModule {
  static with(settings: AccountSettings): DynamicModule {
    return {
      module: AccountsModule,
      global: true,
      controllers: [
        AdminAccountsController,
        AdminInvitationsController,
        DemoController,
        InvitationsController,
        MeController,
        ServiceInfoController,
        SetupController,
        TokensController,
      ],
      providers: [
        { provide: accountSettings, useValue: settings },
        AccountNames,
        AccountPool,
        Auth,
        AuthDoor,
        ExpiredRows,
        ConfirmOwner,
        Throttle,
        WhoIsAsking,
        WhoIsAskingGuard,
      ],
      exports: [accountSettings, AccountNames, WhoIsAsking, WhoIsAskingGuard, Throttle, ConfirmOwner],
    };
  }
}

export const accountEntities = [
  Account,
  SignInMethod,
  Session,
  Verification,
  TwoFactor,
  Passkey,
  AccessToken,
  Invitation,
  SetupToken,
  Installation,
  ThrottleCount,
];
