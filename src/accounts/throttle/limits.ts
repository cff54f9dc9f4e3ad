import { SetMetadata } from '@nestjs/common';

/** How often something may be tried by one address or on one account. */
export interface Limit {
  /** Its name in the database. */
  readonly name: string;
  readonly times: number;
  readonly inS: number;
}

const minute = 60;
const hour = 60 * minute;

/** Wrong passwords and codes: the eleventh within ten minutes is refused, from wherever it comes. */
export const wrongTries: Limit = { name: 'wrong', times: 10, inS: 10 * minute };

/** Tokens that are not (any longer) good, and links that are not. */
export const wrongTokens: Limit = { name: 'token', times: 30, inS: 10 * minute };

/** New accounts from one address: a club may sign up together. */
export const signUps: Limit = { name: 'sign-up', times: 30, inS: hour };

/** Mails that somebody can have sent to an address of their choice. */
export const mailsToAddress: Limit = { name: 'mail-to', times: 5, inS: hour };
export const mailsFromAddress: Limit = { name: 'mail-from', times: 30, inS: hour };

/** Files of one account: ten years of runs at once, and no more. */
export const uploads: Limit = { name: 'upload', times: 10_000, inS: hour };

/** All requests of one address, to one process; far beyond what a person or a script of theirs needs. */
export const requests: Limit = { name: 'request', times: 60_000, inS: minute };

/** The key of a route's limit in its metadata. */
export const limitKey = 'stridecheck:limit';

/** Counts the uses of a route by each account. */
export const LimitedUploads = (): MethodDecorator => SetMetadata(limitKey, uploads);
