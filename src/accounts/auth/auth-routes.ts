type Method = 'GET' | 'POST';

/** What of the auth library is reachable; everything else of it is not there. */
export const authRoutes: Readonly<Record<string, Method>> = {
  'sign-up/email': 'POST',
  'sign-in/email': 'POST',
  'sign-out': 'POST',
  'get-session': 'GET',
  'list-sessions': 'GET',
  'revoke-session': 'POST',
  'revoke-other-sessions': 'POST',
  'change-password': 'POST',
  'request-password-reset': 'POST',
  'reset-password': 'POST',
  'send-verification-email': 'POST',
  'verify-email': 'POST',
  'two-factor/enable': 'POST',
  'two-factor/disable': 'POST',
  'two-factor/get-totp-uri': 'POST',
  'two-factor/verify-totp': 'POST',
  'two-factor/verify-backup-code': 'POST',
  'two-factor/generate-backup-codes': 'POST',
  'passkey/generate-register-options': 'GET',
  'passkey/verify-registration': 'POST',
  'passkey/generate-authenticate-options': 'GET',
  'passkey/verify-authentication': 'POST',
  'passkey/list-user-passkeys': 'GET',
  'passkey/update-passkey': 'POST',
  'passkey/delete-passkey': 'POST',
  'sign-in/social': 'POST',
  'callback/oidc': 'GET',
};

/** What a session that lacks a required second factor may use: what also nobody at all may. */
export const beforeSecondFactor: ReadonlySet<string> = new Set([
  'sign-in/email',
  'sign-in/social',
  'callback/oidc',
  'passkey/generate-authenticate-options',
  'passkey/verify-authentication',
  'two-factor/verify-backup-code',
  'sign-out',
  'get-session',
  'request-password-reset',
  'reset-password',
  'send-verification-email',
  'verify-email',
]);

/** What gives an account its first second factor. */
export const firstFactor: ReadonlySet<string> = new Set([
  'two-factor/enable',
  'two-factor/verify-totp',
  'passkey/generate-register-options',
  'passkey/verify-registration',
]);
