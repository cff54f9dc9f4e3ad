import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyRing } from './key-ring.js';
import { SecretBox } from './secret-box.js';

let folder: string;
let ring: KeyRing;
let box: SecretBox;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stridecheck-keys-'));
  ring = KeyRing.in(folder);
  ring.make();
  box = new SecretBox(ring);
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('a sealed text', () => {
  it('opens for the row that it is bound to, and is another text each time', () => {
    const sealed = box.seal('a token ✓', 'connection:1');
    expect(box.open(sealed, 'connection:1')).toBe('a token ✓');
    expect(box.seal('a token ✓', 'connection:1')).not.toBe(sealed);
    expect(sealed).not.toContain('token');
  });

  it('does not open for another row, or after a change of any of its parts', () => {
    const sealed = box.seal('a token', 'connection:1');
    expect(() => box.open(sealed, 'connection:2')).toThrow(/changed, or belongs somewhere else/);
    const [version, keyId, text] = sealed.split('.');
    const changed = Buffer.from(text, 'base64url');
    for (const place of [0, 12, changed.length - 17, changed.length - 1]) {
      const bytes = Buffer.from(changed);
      bytes[place] ^= 1;
      expect(() => box.open(`${version}.${keyId}.${bytes.toString('base64url')}`, 'connection:1')).toThrow();
    }
    for (const other of ['', 's1', sealed.slice(0, 20), `s2.${keyId}.${text}`, 's1.000000000000.AAAA']) {
      expect(() => box.open(other, 'connection:1')).toThrow(/cannot be opened/);
    }
  });

  it('is made with a key that another process added, which opens what was sealed before, too', () => {
    const before = box.seal('before', 'a:1');
    KeyRing.in(folder).add();
    const after = box.seal('after', 'a:1');
    expect(after.split('.')[1]).not.toBe(before.split('.')[1]);
    expect([box.open(before, 'a:1'), box.open(after, 'a:1')]).toEqual(['before', 'after']);
  });

  it('opens in a process that did not know its key yet', () => {
    const other = new SecretBox(KeyRing.in(folder));
    other.open(other.seal('x', 'a:1'), 'a:1');
    KeyRing.in(folder).add();
    expect(other.open(box.seal('new', 'a:1'), 'a:1')).toBe('new');
  });
});

describe('the file of keys', () => {
  it('is for its user alone, and stays as it is when it is made a second time', () => {
    const text = readFileSync(ring.path, 'utf8');
    KeyRing.in(folder).make();
    expect(readFileSync(ring.path, 'utf8')).toBe(text);
    expect(statSync(ring.path).mode & 0o777).toBe(0o600);
  });

  it('drops what is not kept, for good', () => {
    const sealed = box.seal('x', 'a:1');
    ring.add();
    ring.keep(new Set([ring.newest().id]));
    expect(ring.read()).toHaveLength(1);
    expect(() => box.open(sealed, 'a:1')).toThrow(/not in the file of keys/);
  });

  it.each(['', 'nonsense\n', 'abcdefabcdef c2hvcnQ\n'])('is called damaged when it holds %j', (text) => {
    chmodSync(ring.path, 0o600);
    writeFileSync(ring.path, text);
    expect(() => ring.read()).toThrow(/is damaged: put it back from a backup/);
  });
});
