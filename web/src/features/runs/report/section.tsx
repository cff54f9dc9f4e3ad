import type { Markup } from '../../../../../src/analysis/report/html/markup.js';

/** A section of the report as the pure room writes it. Only finished markup gets here, in which all text is escaped. */
export function Section({ of: markup, className }: { of: Markup | undefined; className?: string }) {
  if (!markup) return null;
  return <div className={className} dangerouslySetInnerHTML={{ __html: markup.text }} />;
}
