import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

/** A component whose code is fetched when it is first shown, or before that with {@link Part.prepare}. */
export interface Part<Props> {
  (props: Props & { readonly fallback?: ReactNode }): ReactNode;
  /** Fetches the code; once, unless that failed. */
  readonly prepare: () => Promise<void>;
}

/**
 * Returns the component that `load` fetches; until it is there, `fallback` stands in its place. Code that cannot be
 * fetched is thrown for whoever catches faults. React's own `lazy` keeps what follows a fallback waiting for 300 ms
 * after the fallback before it (its throttle), although the code is there long since.
 */
export function part<Props extends object>(load: () => Promise<ComponentType<Props>>): Part<Props> {
  let loaded: ComponentType<Props> | undefined;
  let loading: Promise<void> | undefined;
  const fetchCode = async (): Promise<void> => {
    try {
      loaded = await load();
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  const prepare = (): Promise<void> => (loading ??= fetchCode());

  function Loaded({ fallback = null, ...props }: Props & { readonly fallback?: ReactNode }): ReactNode {
    const [outcome, setOutcome] = useState<{ readonly error?: unknown } | undefined>(loaded && {});
    useEffect(() => {
      if (outcome) return;
      prepare().then(
        () => setOutcome({}),
        (error: unknown) => setOutcome({ error }),
      );
    }, [outcome]);
    if (outcome?.error) throw outcome.error;
    const Shown = loaded;
    return Shown && outcome ? <Shown {...(props as unknown as Props)} /> : fallback;
  }
  return Object.assign(Loaded, { prepare });
}
