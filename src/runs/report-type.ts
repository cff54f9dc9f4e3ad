const types = ['application/json', 'text/html', 'text/plain'] as const;

/** The forms of a run's report: as those of a page, and for paper. */
export const reportTypes = [...types, 'application/pdf'] as const;

export type ReportType = (typeof types)[number];

interface Wish {
  readonly range: string;
  readonly quality: number;
}

/** The form of a report or a page that an `Accept` header asks for: JSON where nothing is said. */
export function chooseReportType(accept: string | undefined): ReportType | undefined {
  return chooseType(accept, types);
}

/**
 * The form that an `Accept` header asks for (RFC 9110, 12.5.1): the most wanted one of those that there are, the first of
 * them where nothing is said, undefined when none of them is wanted.
 */
export function chooseType<Type extends string>(
  accept: string | undefined,
  offered: readonly Type[],
): Type | undefined {
  const wishes = (accept ?? '*/*').split(',').map(readWish);
  let best: { type: Type; quality: number } | undefined;
  for (const type of offered) {
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
function wantedBy(wishes: readonly Wish[], type: string): number {
  const ranges = [type, `${type.split('/')[0]}/*`, '*/*'];
  for (const range of ranges) {
    const wish = wishes.find((one) => one.range === range);
    if (wish) return wish.quality;
  }
  return 0;
}
