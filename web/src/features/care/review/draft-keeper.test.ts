import { Problem } from '../../../api/problem.js';
import { DraftKeeper } from './draft-keeper.js';
import { nothingWritten, type ReviewContent, type ReviewDraft, type ReviewInput } from './review-content.js';

const empty = { draft: null, signed: [] };
const saying = (comment: string): ReviewContent => ({ ...nothingWritten, comment });

function draft({ revision, ...input }: ReviewInput, editedBy = 'Pia'): ReviewDraft {
  const editedAt = '2026-05-04T10:00:00Z';
  return { ...input, revision: revision + 1, editedBy, editedAt, amends: null, reportChanged: false };
}

function keeping(save: (input: ReviewInput) => Promise<ReviewDraft>) {
  return new DraftKeeper(empty, { save, isWhole: ({ comment }) => comment !== 'half', restMs: 0 });
}

describe('a draft of a review', () => {
  it('is saved by itself, each time in the place of what was saved before', async () => {
    const sent: ReviewInput[] = [];
    const keeper = keeping(async (input) => (sent.push(input), draft(input)));
    keeper.change(saying('One'));
    expect(keeper.current().standing).toBe('unsaved');
    expect(await keeper.saveNow()).toBe(1);
    keeper.change(saying('One, two'));
    expect(await keeper.saveNow()).toBe(2);
    expect(sent.map(({ revision, comment }) => [revision, comment])).toEqual([
      [0, 'One'],
      [1, 'One, two'],
    ]);
    expect(keeper.current().standing).toBe('saved');
  });

  it('goes on being written while it is saved', async () => {
    let answer: () => void = () => undefined;
    const keeper = keeping(async (input) => {
      await new Promise<void>((resolve) => (answer = resolve));
      return draft(input);
    });
    keeper.change(saying('One'));
    const saving = keeper.saveNow();
    await Promise.resolve();
    keeper.change(saying('One and more'));
    answer();
    await saving;
    expect(keeper.current()).toMatchObject({ content: { comment: 'One and more' }, standing: 'unsaved' });
  });

  it('stays as it is when the service cannot be reached, and is sent again', async () => {
    let isThere = false;
    const keeper = keeping(async (input) => {
      if (!isThere) throw new Error('nobody there');
      return draft(input);
    });
    keeper.change(saying('Kept'));
    expect(await keeper.saveNow()).toBeUndefined();
    expect(keeper.current()).toMatchObject({ standing: 'failed', content: { comment: 'Kept' } });
    isThere = true;
    expect(await keeper.saveNow()).toBe(1);
  });

  it('keeps both texts when somebody else was faster, and saves what they come to over theirs', async () => {
    const sent: ReviewInput[] = [];
    const theirs = draft({ revision: 4, ...saying('Theirs') }, 'Ole');
    const keeper = keeping(async (input) => {
      sent.push(input);
      if (input.revision !== theirs.revision) {
        throw new Problem({ title: '', status: 409, code: 'review-changed', current: theirs, signed: [] });
      }
      return draft(input);
    });
    keeper.change(saying('Mine'));
    await keeper.saveNow();
    expect(keeper.current()).toMatchObject({
      standing: 'conflict',
      content: { comment: 'Mine' },
      conflict: { current: { comment: 'Theirs' } },
    });
    await keeper.settle(saying('Both'));
    expect(sent.at(-1)).toMatchObject({ revision: 5, comment: 'Both' });
    expect(keeper.current()).toMatchObject({ standing: 'saved', content: { comment: 'Both' } });
    expect(keeper.current().conflict).toBeUndefined();
  });

  describe('dropped', () => {
    const theirs = draft({ revision: 4, ...saying('Theirs') }, 'Ole');
    const overtaken = new Problem({
      title: '',
      status: 409,
      code: 'review-changed',
      current: theirs,
      signed: [],
    });

    it('waits for what is on its way, names what it saw, and sends nothing more', async () => {
      const told: unknown[] = [];
      const keeper = keeping(async (input) => (told.push(input.comment), draft(input)));
      keeper.change(saying('On its way'));
      void keeper.saveNow();
      await Promise.resolve();
      keeper.change(saying('On its way, and more'));
      expect(await keeper.drop(async (revision) => told.push(revision))).toBe(true);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(told).toEqual(['On its way', 1]);
      expect(keeper.isUnsaved).toBe(false);
    });

    it('keeps both texts where somebody else wrote meanwhile', async () => {
      const keeper = keeping(async (input) => draft(input));
      keeper.change(saying('Mine'));
      await keeper.saveNow();
      expect(await keeper.drop(() => Promise.reject(overtaken))).toBe(false);
      expect(keeper.current()).toMatchObject({
        standing: 'conflict',
        content: { comment: 'Mine' },
        conflict: { current: { comment: 'Theirs' } },
      });
    });

    it('is not, where the last save met what somebody else wrote', async () => {
      const keeper = keeping(() => Promise.reject(overtaken));
      keeper.change(saying('Mine'));
      void keeper.saveNow();
      expect(await keeper.drop(() => Promise.reject(new Error('sent')))).toBe(false);
      expect(keeper.current().standing).toBe('conflict');
    });

    it('goes on being kept where the service cannot be reached', async () => {
      const keeper = keeping(async (input) => draft(input));
      keeper.change(saying('Kept'));
      await expect(keeper.drop(() => Promise.reject(new Error('nobody there')))).rejects.toThrow(
        'nobody there',
      );
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(keeper.current()).toMatchObject({ standing: 'saved', content: { comment: 'Kept' } });
    });
  });

  it('follows what others save as long as nothing is written here', async () => {
    const keeper = keeping(async (input) => draft(input));
    const theirs = { draft: draft({ revision: 0, ...saying('Theirs') }), signed: [] };
    keeper.adopt(theirs);
    expect(keeper.current().content.comment).toBe('Theirs');
    keeper.change(saying('Mine'));
    keeper.adopt({ ...theirs, draft: draft({ revision: 6, ...saying('Newer') }) });
    expect(keeper.current().content.comment).toBe('Mine');
    await keeper.saveNow();
  });

  it('is not sent while it cannot be saved as it is', async () => {
    const keeper = keeping(() => Promise.reject(new Error('sent')));
    keeper.change(saying('half'));
    expect(await keeper.saveNow()).toBeUndefined();
    expect(keeper.current()).toMatchObject({ standing: 'unsaved', content: { comment: 'half' } });
  });
});
