/** Whose an endpoint is: a runner's or a practice's. Stands in every query of what they do with theirs. */
export type WebhookOwner =
  | { readonly runnerId: string; readonly practiceId?: undefined }
  | { readonly practiceId: string; readonly runnerId?: undefined };

/** The condition that a row of webhook_endpoint is the owner's, whose id is this parameter. */
export function ownedBy(owner: WebhookOwner, parameter: string): string {
  return owner.runnerId === undefined ? `practice_id = ${parameter}` : `runner_id = ${parameter}`;
}

/** The owner's id. */
export function ownerId(owner: WebhookOwner): string {
  return owner.runnerId ?? owner.practiceId;
}
