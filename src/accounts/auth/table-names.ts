const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' };

/** The auth library's names for what is in our tables. Fields that it may not set are closed to input. */
export const accountTable = {
  modelName: 'account',
  fields: { emailVerified: 'email_verified', ...stamps },
  additionalFields: {
    kind: { type: 'string', required: false, input: false, returned: false, defaultValue: 'person' },
    role: { type: 'string', required: false, input: false, defaultValue: 'runner' },
  },
} as const;

export const sessionTable = {
  modelName: 'session',
  fields: {
    userId: 'account_id',
    expiresAt: 'expires_at',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
    ...stamps,
  },
  additionalFields: {
    signedInWith: {
      type: 'string',
      required: false,
      input: false,
      defaultValue: 'password',
      fieldName: 'signed_in_with',
    },
  },
} as const;

export const signInMethodTable = {
  modelName: 'sign_in_method',
  fields: {
    userId: 'account_id',
    accountId: 'provider_account_id',
    providerId: 'provider_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
    ...stamps,
  },
} as const;

export const verificationTable = {
  modelName: 'verification',
  fields: { expiresAt: 'expires_at', ...stamps },
} as const;
