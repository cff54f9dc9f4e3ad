import type { Look } from './sharing-calls.js';

/** Something that was looked at, and how often. */
export interface Seen {
  readonly action: string;
  readonly runId: string | null;
  /** Whether the runner did it themselves. */
  readonly isOwn: boolean;
  readonly count: number;
}

/** What one person did in one go. */
export interface Visit {
  readonly actor: string | null;
  readonly practice: string | null;
  /** The first and the last look. */
  readonly from: string;
  readonly to: string;
  /** The last look first. */
  readonly seen: readonly Seen[];
}

/** Whoever comes back after so long comes again. */
const longestPauseMs = 30 * 60_000;

/**
 * Gathers looks, which come newest first, into visits: a page asks for several things, and each is a look. Two who look at
 * the same time are two visits. What changes what is shared stands by itself, and no visit reaches over it.
 */
export function visitsOf(looks: readonly Look[]): Visit[] {
  const visits: Visit[] = [];
  for (const look of looks) {
    const place = isChange(look) ? -1 : visits.findLastIndex((visit) => continues(visit, look));
    const isCut = visits.slice(place + 1).some(({ seen }) => seen.some(isChange));
    if (place >= 0 && !isCut) visits[place] = withLook(visits[place], look);
    else visits.push(withLook({ ...look, from: look.at, to: look.at, seen: [] }, look));
  }
  return visits;
}

/** Whether something that was done changed what is shared. */
export function isChange({ action }: Pick<Look, 'action'>): boolean {
  return action.startsWith('consent.');
}

function continues({ actor, practice, from, seen }: Visit, look: Look): boolean {
  const isSamePerson = actor === look.actor && practice === look.practice;
  const pauseMs = Date.parse(from) - Date.parse(look.at);
  return isSamePerson && pauseMs < longestPauseMs && !isChange(look) && !seen.some(isChange);
}

function withLook({ actor, practice, to, seen }: Visit, { at, action, runId, isOwn }: Look): Visit {
  const isSame = (one: Seen) => one.action === action && one.runId === runId;
  const counted = seen.map((one) => (isSame(one) ? { ...one, count: one.count + 1 } : one));
  const isNew = !seen.some(isSame);
  return {
    actor,
    practice,
    from: at,
    to,
    seen: isNew ? [...seen, { action, runId, isOwn, count: 1 }] : counted,
  };
}
