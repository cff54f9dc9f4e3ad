import type { ReviewBody, ReviewDraftBody, ReviewListBody } from '../../src/care/reviews/reviews.contract.js';
import type { Asker } from './access/askers.js';

/** What an answer says of a review, of whatever kind the answer is. */
export interface ReviewAnswer {
  readonly status: number;
  /** A draft, a signed review, both of a run, or what was wrong. */
  readonly body: Partial<ReviewBody & ReviewDraftBody> & {
    readonly draft?: ReviewDraftBody | null;
    readonly signed?: ReviewBody[];
    readonly current?: ReviewDraftBody | null;
    readonly code?: string;
    readonly detail?: string;
  };
}

/** What somebody may write of a run. */
export const nothingSaid = { overruled: null, marks: [], comment: '' };

/** Asks for the reviews of one run of a patient. */
export class ReviewClient {
  /** The revisions that were written here, in their order. */
  private readonly revisions: number[] = [];

  constructor(
    readonly patientId: string,
    readonly runId: string,
  ) {}

  read(asker: Asker): Promise<ReviewAnswer> {
    return this.ask(asker, 'GET', this.place);
  }

  /** Writes the draft in the place of the n-th state of it that was written here; 0: where there is none. */
  async write(asker: Asker, n: number, said: object): Promise<ReviewAnswer> {
    const revision = n === 0 ? 0 : this.revisions[n - 1];
    const answer = await this.ask(asker, 'PUT', this.place, { ...nothingSaid, revision, ...said });
    if (answer.status === 200) this.revisions.push(answer.body.revision as number);
    return answer;
  }

  /** Drops the n-th state of the draft that was written here. */
  drop(asker: Asker, n: number): Promise<ReviewAnswer> {
    return this.ask(asker, 'DELETE', `${this.place}?revision=${this.revisions[n - 1]}`);
  }

  /** Signs the n-th state of the draft that was written here. */
  sign(asker: Asker, n: number): Promise<ReviewAnswer> {
    return this.ask(asker, 'POST', `${this.place}/sign`, { revision: this.revisions[n - 1] });
  }

  /** Writes and signs the next version. */
  async signed(asker: Asker, said: object): Promise<ReviewBody> {
    await this.write(asker, 0, said);
    const { status, body: review } = await this.sign(asker, this.revisions.length);
    if (status !== 200) throw new Error(`not signed: ${status} ${JSON.stringify(review)}`);
    return review as ReviewBody;
  }

  readSigned(asker: Asker, reviewId: string): Promise<ReviewAnswer> {
    return this.ask(asker, 'GET', `/reviews/${reviewId}`);
  }

  /** The report of a review, as it comes. */
  async report(asker: Asker, reviewId: string, accept = 'application/json') {
    const path = `/api/v1/care/patients/${this.patientId}/reviews/${reviewId}/report`;
    const response = await asker.ask(path, { headers: { accept } });
    return { status: response.status, text: await response.text() };
  }

  private get place(): string {
    return `/runs/${this.runId}/review`;
  }

  private async ask(asker: Asker, method: string, path: string, sent?: object): Promise<ReviewAnswer> {
    const response = await asker.ask(`/api/v1/care/patients/${this.patientId}${path}`, {
      method,
      ...(sent && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : {}) as ReviewAnswer['body'] };
  }
}

/** The reviews of somebody's own runs. */
export async function ownReviews(runner: Asker, query = ''): Promise<ReviewListBody> {
  return (await (await runner.ask(`/api/v1/care/reviews${query}`)).json()) as ReviewListBody;
}
