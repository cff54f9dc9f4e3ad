const types = ['application/json', 'text/html', 'text/plain'] as const;

export type ReportType = (typeof types)[number];

interface Wish {
  readonly range: string;
  readonly quality: number;
}

/**
 * The form of the report that an `Accept` header asks for (RFC 9110, 12.5.1): the most wanted one that we
 * have, JSON where nothing is said, undefined when none of ours is wanted.
 */
export function chooseReportType(accept: string | undefined): ReportType | undefined {
  const wishes = (accept ?? '*/*').split(',').map(readWish);
  let best: { type: ReportType; quality: number } | undefined;
  for (const type of types) {
    const quality = wantedBy(wishes, type);
    if (quality > (best?.quality ?? 0)) best = { type, quality };
  }
  return best?.type;
}

function readWish(text: string): Wish {
  const [range, ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { range, quality: quality === undefined ? 1 : Number(quality) || 0 };
}

/** The most specific range that covers the type decides. */
function wantedBy(wishes: readonly Wish[], type: ReportType): number {
  const ranges = [type, `${type.split('/')[0]}/*`, '*/*'];
  for (const range of ranges) {
    const wish = wishes.find((one) => one.range === range);
    if (wish) return wish.quality;
  }
  return 0;
}
