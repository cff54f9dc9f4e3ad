import { Problem } from '../../../api/problem.js';
import {
  contentOf,
  isSame,
  nothingWritten,
  type ReviewContent,
  type ReviewDraft,
  type ReviewInput,
  type RunReview,
} from './review-content.js';

/** What somebody else wrote or signed meanwhile. */
export interface Conflict {
  readonly current: ReviewDraft | null;
  readonly signed: RunReview['signed'];
}

/** What is written, and how far it is kept. */
export interface KeptDraft {
  readonly content: ReviewContent;
  readonly standing: 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict';
  /** As the service has it; null where there is none yet. */
  readonly draft: ReviewDraft | null;
  readonly error?: Error;
  readonly conflict?: Conflict;
}

/** Saving waits until the hand rests. */
const restMs = 1_200;

/** What a keeper needs of the world. */
export interface KeeperOptions {
  readonly save: (input: ReviewInput) => Promise<ReviewDraft>;
  /** Whether a text can be saved as it is. */
  readonly isWhole: (content: ReviewContent) => boolean;
  readonly restMs?: number;
}

/**
 * Keeps the draft of a review: saves by itself a moment after the last change, one request after the other. What could not
 * be saved stays, and so does what somebody else changed in between, beside it, until both are made one.
 */
export class DraftKeeper {
  private state: KeptDraft;
  /** What the service has: what a change is measured against. */
  private known: ReviewContent;
  private revision: number;
  private amends: string | null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | undefined;
  private hasEnded = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    { draft, signed }: RunReview,
    private readonly options: KeeperOptions,
  ) {
    this.known = draft ? contentOf(draft) : nothingWritten;
    this.revision = draft?.revision ?? 0;
    this.amends = signed.at(0)?.id ?? null;
    this.state = { content: this.known, standing: 'saved', draft };
  }

  readonly current = (): KeptDraft => this.state;

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Whether something is written that the service does not have. */
  get isUnsaved(): boolean {
    return !this.hasEnded && !isSame(this.state.content, this.known);
  }

  /** Takes what is written now; it is saved once no more comes. */
  change(content: ReviewContent): void {
    const standing = this.state.standing === 'saving' ? 'saving' : 'unsaved';
    this.set({ ...this.state, content, ...(this.state.standing !== 'conflict' && { standing }) });
    this.saveLater();
  }

  /** Ends it: what was written is signed, or dropped, and nothing more is sent. */
  end(): void {
    this.hasEnded = true;
    clearTimeout(this.timer);
  }

  /** Begins a draft with a text, and saves it, where there was none. */
  async begin(content: ReviewContent): Promise<void> {
    this.set({ ...this.state, content, standing: 'unsaved' });
    await this.saveNow();
  }

  /** Saves what is not saved, and waits for it. Returns the revision at the service, or undefined where it was not taken. */
  async saveNow(evenIfSame = false): Promise<number | undefined> {
    clearTimeout(this.timer);
    await this.saving;
    const isDue = evenIfSame || this.isUnsaved || this.revision === 0;
    if (isDue && this.options.isWhole(this.state.content) && !this.state.conflict) {
      this.saving = this.save();
      await this.saving;
    }
    return this.state.standing === 'saved' ? this.revision : undefined;
  }

  /**
   * Drops the draft as it was seen here, with what is written and not saved; somebody else's stays, beside this one, until
   * {@link settle}. Returns whether it was dropped.
   */
  async drop(send: (revision: number) => Promise<unknown>): Promise<boolean> {
    // What is still on its way would bring it back.
    do await this.saving;
    while (this.saving);
    clearTimeout(this.timer);
    if (this.state.conflict) return false;
    try {
      await send(this.revision);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'review-changed') {
        this.saveLater();
        throw error;
      }
      this.meet(conflictIn(error));
      return false;
    }
    this.end();
    return true;
  }

  /** Takes what the service has now, unless something is written here that it does not have. */
  adopt({ draft, signed }: RunReview): void {
    if (this.isUnsaved || this.saving || this.state.conflict) return;
    const amends = signed.at(0)?.id ?? null;
    if ((draft?.revision ?? 0) === this.revision && amends === this.amends) {
      if (draft) this.set({ ...this.state, draft });
      return;
    }
    this.know(draft, amends);
    this.set({ content: this.known, standing: 'saved', draft });
  }

  /** Somebody else was faster: both texts are kept until {@link settle}. */
  meet(conflict: Conflict): void {
    this.set({ ...this.state, standing: 'conflict', conflict });
  }

  /** Ends a conflict with what both came to, in the place of what there is now. */
  async settle(content: ReviewContent): Promise<void> {
    const { conflict } = this.state;
    if (!conflict) return;
    this.know(conflict.current, conflict.signed.at(0)?.id ?? null);
    this.set({ content, standing: 'unsaved', draft: conflict.current });
    await this.saveNow();
  }

  private know(draft: ReviewDraft | null, amends: string | null): void {
    this.known = draft ? contentOf(draft) : nothingWritten;
    this.revision = draft?.revision ?? 0;
    this.amends = amends;
  }

  private saveLater(): void {
    clearTimeout(this.timer);
    if (this.state.conflict || !this.options.isWhole(this.state.content)) return;
    this.timer = setTimeout(() => void this.saveNow(), this.options.restMs ?? restMs);
  }

  private async save(): Promise<void> {
    const { content } = this.state;
    this.set({ content, standing: 'saving', draft: this.state.draft });
    try {
      const draft = await this.options.save({ revision: this.revision, amends: this.amends, ...content });
      this.known = content;
      this.revision = draft.revision;
      this.saving = undefined;
      this.set({ content: this.state.content, standing: this.isUnsaved ? 'unsaved' : 'saved', draft });
      if (this.isUnsaved) this.saveLater();
    } catch (error) {
      this.saving = undefined;
      this.fail(error as Error);
    }
  }

  private fail(error: Error): void {
    if (error instanceof Problem && error.code === 'review-changed') {
      return this.meet(conflictIn(error));
    }
    this.set({ ...this.state, standing: 'failed', error });
  }

  private set(state: KeptDraft): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

/** Returns what the service says there is now. */
export function conflictIn({ document: { current, signed } }: Problem): Conflict {
  return { current: (current ?? null) as Conflict['current'], signed: (signed ?? []) as Conflict['signed'] };
}
