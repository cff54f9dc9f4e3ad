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
};
