import { useState } from 'react';

/** The runs that somebody chose to compare: at most two, in the order of choosing. */
export interface Selection {
  readonly ids: readonly string[];
  toggle(id: string): void;
  clear(): void;
}

/** Returns the chosen runs after one more was chosen or let go: of three, the first one goes. */
export function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id].slice(-2);
}

export function useSelection(): Selection {
  const [ids, setIds] = useState<readonly string[]>([]);
  return { ids, toggle: (id) => setIds((now) => toggled(now, id)), clear: () => setIds([]) };
}
