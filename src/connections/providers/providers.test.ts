import { existsSync, readFileSync } from 'node:fs';
import { fakes } from '../../../fakes/fakes.js';
import { policyOf, type SourcePolicy } from '../../runs/source-policy.js';
import { providers } from './providers.js';

/** What the terms of each limit: nobody is added without somebody having read them. Without a row all is allowed. */
const limits: Readonly<Record<string, Partial<SourcePolicy>>> = {
  coros: {},
  garmin: {},
  intervals: {},
  polar: {},
  strava: { viewer: 'runnerOnly', expiresAfterDays: 6, erasedOnDisconnect: true },
  suunto: {},
  wahoo: { keepsPosition: false },
};

const fromHere = (path: string): string => readFileSync(new URL(path, `file://${process.cwd()}/`), 'utf8');

const documentOf = (id: string) =>
  new URL(`docs/connections/${id.toUpperCase()}.md`, `file://${process.cwd()}/`);

describe.each(providers.map((provider) => [provider.name, provider] as const))('%s', (_, provider) => {
  it('has an id of letters, of which the sources of its runs are made', () => {
    expect(provider.id).toMatch(/^[a-z]+$/);
  });

  it('is off without what the operator has to set, and needs nothing that has a default', () => {
    for (const setting of provider.settings) {
      expect(setting.name).toMatch(/^[A-Z]+(?:_[A-Z]+)*$/);
      if (setting.isNeeded || setting.isSecret) expect(setting.default).toBeUndefined();
      if (setting.name.endsWith('_URL')) expect(setting.default).toMatch(/^https:\/\/\S*[^/]$/);
    }
  });

  it('has a fake, and a document that names every setting', () => {
    expect(fakes[provider.id]?.().id).toBe(provider.id);
    expect(existsSync(documentOf(provider.id))).toBe(true);
    const document = readFileSync(documentOf(provider.id), 'utf8');
    for (const { name } of provider.settings) {
      expect(document).toContain(`CONNECT_${provider.id.toUpperCase()}_${name}`);
    }
  });

  it('has terms that were looked at, and its runs are held to them', () => {
    expect(Object.keys(limits)).toContain(provider.id);
    expect(policyOf(`api:${provider.id}`)).toEqual({ ...policyOf('upload'), ...limits[provider.id] });
  });

  it('stands in the table for operators, and has a name where the page says whence a run came', () => {
    expect(fromHere('docs/connections/README.md')).toContain(`](${provider.id.toUpperCase()}.md) `);
    expect(fromHere('web/src/features/runs/source-words.ts')).toMatch(
      new RegExp(`^  ${provider.id}: '`, 'm'),
    );
  });
});

it('knows each provider once', () => {
  expect(new Set(providers.map(({ id }) => id)).size).toBe(providers.length);
});
