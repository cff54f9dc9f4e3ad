import { readFileSync } from 'node:fs';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly resolved?: string;
}

const read = (path: string): string => readFileSync(path, 'utf8');
const packageJson = JSON.parse(read('package.json')) as {
  version: string;
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
};
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> };

/** Packages whose licence stands in their LICENSE file alone. */
const readByHand: Readonly<Record<string, string>> = { 'node_modules/png-js': 'MIT' };

/** Permissive licences: what ships with Stridecheck may be used, changed and sold with it. */
const permissive = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'CC0-1.0',
  'BlueOak-1.0.0',
  'PostgreSQL',
  'Unlicense',
  'MIT-0',
  '(MIT OR CC0-1.0)',
  'Python-2.0',
  // A font that may be used, embedded and passed on in every document and program.
  'MIT AND OFL-1.1',
]);

describe('the project', () => {
  it('has a changelog that begins with the version of the package', () => {
    const [, newest] = /^## (\S+)/m.exec(read('CHANGELOG.md')) ?? [];
    expect(newest).toBe(packageJson.version);
  });

  it('ships nothing under a licence that is not permissive', () => {
    const shipped = Object.entries(packages).filter(([path, entry]) => path !== '' && !entry.dev);
    const others = shipped
      .map(([path, entry]) => `${path} ${entry.license ?? readByHand[path] ?? 'no licence'}`)
      .filter((line) => !permissive.has(line.slice(line.indexOf(' ') + 1)));
    expect(others).toEqual([]);
  });

  it('locks no package to the address of one registry', () => {
    expect(Object.values(packages).filter((entry) => entry.resolved)).toEqual([]);
  });

  it('has every npm command that its documents name', () => {
    const documents = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md'].map(read).join('\n');
    const named = [...documents.matchAll(/npm run ([a-z-]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => !(name in packageJson.scripts))).toEqual([]);
    expect(named.length).toBeGreaterThan(3);
  });

  it('says of no file of its own that it lies on someone’s machine', () => {
    const documents = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'docs/METHOD.md']
      .map(read)
      .join('\n');
    expect(documents).not.toMatch(/\/(?:home|root|work|tmp)\//);
  });
});
