import { passkey } from '@better-auth/passkey';
import { APIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins';
import type { AccountSettings } from '../account-settings.js';
import { wrongTries } from '../throttle/limits.js';
import { newRecoveryCodes, recoveryCodeStore } from './recovery-codes.js';

/** Authenticator apps with recovery codes, and passkeys. */
export function secondFactorPlugins(settings: AccountSettings) {
  return [authenticatorApps(settings), passkeys(settings)];
}

function authenticatorApps({ key }: AccountSettings) {
  return twoFactor({
    issuer: 'Stridecheck',
    totpOptions: { digits: 6, period: 30 },
    backupCodeOptions: {
      customBackupCodesGenerate: newRecoveryCodes,
      storeBackupCodes: recoveryCodeStore(key.secret),
    },
    accountLockout: { enabled: true, maxFailedAttempts: wrongTries.times, durationSeconds: wrongTries.inS },
    schema: {
      user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
      twoFactor: {
        modelName: 'two_factor',
        fields: {
          userId: 'account_id',
          backupCodes: 'backup_codes',
          failedVerificationCount: 'failed_verification_count',
          lockedUntil: 'locked_until',
        },
      },
    },
  });
}

/** A passkey stands for both factors, so the device has to make sure who holds it. */
function passkeys({ address }: AccountSettings) {
  const { hostname, port, protocol, origin } = new URL(address);
  const isLoopback = protocol === 'http:';
  return passkey({
    rpName: 'Stridecheck',
    // Browsers take no bare address for a passkey, but take this name of the computer itself.
    rpID: isLoopback && hostname !== 'localhost' ? 'localhost' : hostname,
    origin: isLoopback ? [origin, `http://localhost${port && `:${port}`}`] : origin,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: {
      afterVerification: async ({ verification }) => {
        requireVerified(verification.registrationInfo?.userVerified);
      },
    },
    authentication: {
      afterVerification: async ({ verification }) => {
        requireVerified(verification.authenticationInfo.userVerified);
      },
    },
    schema: {
      passkey: {
        modelName: 'passkey',
        fields: {
          publicKey: 'public_key',
          userId: 'account_id',
          credentialID: 'credential_id',
          deviceType: 'device_type',
          backedUp: 'backed_up',
          createdAt: 'created_at',
        },
      },
    },
  });
}

function requireVerified(userVerified: boolean | undefined): void {
  if (userVerified) return;
  throw new APIError('BAD_REQUEST', {
    code: 'USER_NOT_VERIFIED',
    message: 'Use a passkey that asks for your fingerprint, face or PIN.',
  });
}
