import { appendFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ErasureLedger } from './erasure-ledger.js';

const [first, second] = ['01990000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000002'];

describe('the ledger of erasures', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is empty before the first, and knows each account once', async () => {
    const ledger = new ErasureLedger([folder]);
    expect([...(await ledger.accounts())]).toEqual([]);
    for (const account of [first, second, first]) await ledger.add(account);
    expect([...(await new ErasureLedger([folder]).accounts())]).toEqual([first, second]);
  });

  it('loses no line to one that a power cut left half written', async () => {
    const ledger = new ErasureLedger([folder]);
    await ledger.add(first);
    await appendFile(join(folder, 'erased-accounts.jsonl'), '{"account":"0199');
    await ledger.add(second);
    expect([...(await ledger.accounts())]).toEqual([first, second]);
  });

  it('that is kept in two folders knows what one of them lost, and writes it there again with the next word of it', async () => {
    const folders = [join(folder, 'data'), join(folder, 'apart')];
    await expect(new ErasureLedger(folders).check()).rejects.toThrow('ENOENT');
    for (const one of folders) await mkdir(one);
    const ledger = new ErasureLedger(folders);
    await ledger.check();
    await ledger.add(first);
    await rm(join(folders[0], 'erased-accounts.jsonl'));
    expect([...(await ledger.accounts())]).toEqual([first]);
    await ledger.add(first);
    for (const one of folders) expect([...(await new ErasureLedger([one]).accounts())]).toEqual([first]);
  });
});
