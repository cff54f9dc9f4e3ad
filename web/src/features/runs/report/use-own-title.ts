import { useEffect } from 'react';

/** Names the tab; the report brings its heading itself. */
export function useOwnTitle(title: string | undefined): void {
  useEffect(() => {
    if (title) document.title = `${title} · Stridecheck`;
  }, [title]);
}
