import { useCallback, useState } from 'react';

/** The runs that somebody chose to compare: at most two, in the order of choosing. The functions stay the same. */
export interface Selection {
  readonly ids: readonly string[];
  readonly toggle: (id: string) => void;
  readonly clear: () => void;
}

/** Returns the chosen runs after one more was chosen or let go: of three, the first one goes. */
export function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id].slice(-2);
}

export function useSelection(): Selection {
  const [ids, setIds] = useState<readonly string[]>([]);
  const toggle = useCallback((id: string) => setIds((now) => toggled(now, id)), []);
  const clear = useCallback(() => setIds([]), []);
  return { ids, toggle, clear };
}
