import { Module, type DynamicModule } from '@nestjs/common';
import { accountSettings, type AccountSettings } from './account-settings.js';
import { Auth } from './auth/auth.js';
import { DemoController } from './demo/demo.controller.js';
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
import { Throttle } from './tables/throttle.entity.js';
import { TwoFactor } from './tables/two-factor.entity.js';
import { Verification } from './tables/verification.entity.js';
import { TokensController } from './tokens/tokens.controller.js';
import { WhoIsAsking } from './who-is-asking.js';
import { WhoIsAskingGuard } from './who-is-asking.guard.js';

export { BeforeSecondFactor, OnlyForAdmins, scopes, TokenWith, type Scope } from './access.js';
export { toAccountSettings, type AccountSettings } from './account-settings.js';
export { AskedBy, type Asker } from './asker.js';
export { Auth } from './auth/auth.js';
export { mountAuth } from './auth/mount-auth.js';
export { accountFacts } from './deletion/account-facts.store.js';
export type { DeletionRefusal } from './deletion/deletion.store.js';
export { confirmOwner } from './deletion/confirm-owner.js';
export {
  accountsToErase,
  askForDeletion,
  closeForErasure,
  deleteAccount,
  eraseAgain,
  takeDeletionBack,
} from './deletion/deletion.store.js';
export { demoRunner } from './demo/demo-people.js';
export { ensureDemoPeople } from './demo/demo.store.js';
export { openKey } from './keys/open-key.js';
export { refuseForeignPages } from './own-pages-only.js';
export { isSetUpNeeded, makeSetupToken } from './setup/setup.store.js';
export { Account } from './tables/account.entity.js';
export { WhoIsAsking } from './who-is-asking.js';
export { WhoIsAskingGuard } from './who-is-asking.guard.js';

/** The entry of the feature: accounts and who is asking. */
@Module({})
export class AccountsModule {
  static with(settings: AccountSettings): DynamicModule {
    return {
      module: AccountsModule,
      global: true,
      controllers: [DemoController, MeController, ServiceInfoController, SetupController, TokensController],
      providers: [{ provide: accountSettings, useValue: settings }, Auth, WhoIsAsking, WhoIsAskingGuard],
      exports: [accountSettings, Auth, WhoIsAsking, WhoIsAskingGuard],
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
  Throttle,
];
