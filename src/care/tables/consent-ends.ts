/** Why nothing is shared any more: somebody ended it, another consent took its place, or its time was over. */
export const consentEnds = ['runner', 'practice', 'replaced', 'time'] as const;
export type ConsentEnd = (typeof consentEnds)[number];
