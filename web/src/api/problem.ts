/** What the service says is wrong, after RFC 9457. */
export interface ProblemDocument {
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly code?: string;
  /** What else it holds, by its code: what there is now, where somebody else was faster. */
  readonly [extension: string]: unknown;
}

/** The service refused a request and said why. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly document: ProblemDocument,
    /** Asked too often: so many seconds to wait. */
    readonly retryAfterS?: number,
  ) {
    super(document.detail ?? document.title);
  }

  get status(): number {
    return this.document.status;
  }

  get code(): string | undefined {
    return this.document.code;
  }
}

/** The service could not be reached: no network, or it is being restarted. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
  constructor() {
    super('The service cannot be reached.');
  }
}

/** Returns the problem that a response tells; one without a problem document is told by its status. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined);
  const { title, detail, code, message, ...rest } = (body ?? {}) as Partial<ProblemDocument> & {
    message?: string;
  };
  const waitS = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new Problem(
    {
      ...rest,
      title: title ?? message ?? response.statusText,
      status: response.status,
      ...((detail ?? message) && { detail: detail ?? message }),
      ...(code && { code }),
    },
    Number.isFinite(waitS) ? waitS : undefined,
  );
}
