/** The page's colours at this moment; a canvas does not follow them by itself. */
export interface Look {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly band: string;
  readonly accent: string;
  readonly paper: string;
}

/** Reads the palette's properties. */
export function currentLook(): Look {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: colour('--ink'),
    soft: colour('--soft'),
    line: colour('--line'),
    band: colour('--band'),
    accent: colour('--accent'),
    paper: colour('--paper'),
  };
}

/** Calls `changed` when the page turns light or dark, until the function that is returned is called. */
export function watchLook(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });
  return () => observer.disconnect();
}
