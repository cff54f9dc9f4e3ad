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
  constructor(
    readonly patientId: string,
    readonly runId: string,
  ) {}

  read(asker: Asker): Promise<ReviewAnswer> {
    return this.ask(asker, 'GET', this.place);
  }

  /** Writes the draft in the place of the one with this revision. */
  write(asker: Asker, revision: number, said: object): Promise<ReviewAnswer> {
    return this.ask(asker, 'PUT', this.place, { ...nothingSaid, revision, ...said });
  }

  drop(asker: Asker): Promise<ReviewAnswer> {
    return this.ask(asker, 'DELETE', this.place);
  }

  sign(asker: Asker, revision: number): Promise<ReviewAnswer> {
    return this.ask(asker, 'POST', `${this.place}/sign`, { revision });
  }

  /** Writes and signs the next version. */
  async signed(asker: Asker, said: object): Promise<ReviewBody> {
    const { body } = await this.write(asker, 0, said);
    const { status, body: review } = await this.sign(asker, body.revision ?? 0);
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
