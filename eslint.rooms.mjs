// The three lines of the design, as rules. ARCHITECTURE.md ("The dependency rule") has the reasons.
import importX from 'eslint-plugin-import-x';

const rooms = ['language', 'activity', 'gait', 'advice', 'report'];
const features = ['accounts', 'runners', 'runs', 'takeout', 'care', 'connections', 'notices'];
/** What each feature may import of the others: accounts <- runners <- runs <- care <- notices, runs <- connections <- notices, care <- takeout. */
const featureMayImport = {
  accounts: [],
  runners: ['accounts'],
  runs: ['accounts', 'runners'],
  takeout: ['accounts', 'runners', 'runs', 'care', 'connections', 'notices'],
  care: ['accounts', 'runners', 'runs'],
  connections: ['accounts', 'runners', 'runs'],
  notices: ['accounts', 'runners', 'runs', 'care', 'connections'],
};

const pureZones = rooms.flatMap((room, index) => [
  {
    target: `./src/analysis/${room}`,
    from: './src',
    except: rooms.slice(0, index + 1).map((lower) => `./analysis/${lower}`),
    message: `analysis/${room} is pure and imports only ${rooms.slice(0, index + 1).join(', ')}: pass what you need as a value, or move the code to the room that owns it.`,
  },
]);

const platformZones = [
  {
    target: './src/platform',
    from: './src',
    except: ['./platform'],
    message:
      'platform knows no feature: let the feature register with platform, or move the code into the feature.',
  },
];

const featureZones = features.map((feature) => ({
  target: `./src/${feature}`,
  from: features.filter((other) => other !== feature).map((other) => `./src/${other}`),
  except: [],
  allowed: featureMayImport[feature],
}));

/** A feature sees another one only through its entry file `<name>/<name>.ts`, and only downwards. */
const featureLineZones = featureZones.flatMap(({ target, allowed }) => {
  const feature = target.split('/').pop();
  return features
    .filter((other) => other !== feature)
    .map((other) => ({
      target,
      from: `./src/${other}`,
      except: allowed.includes(other) ? [`./${other}.ts`] : [],
      message: allowed.includes(other)
        ? `Import ${other}/${other}.ts, the entry of that feature; what it does not export is its own business.`
        : `${feature} may not know ${other} (accounts <- runners <- runs <- care <- notices, runs <- connections <- notices): publish through the outbox, or move the use case to the feature above.`,
    }));
});

const workerZones = [
  {
    target: ['./src/**/!(*.worker.module|*.job|*.job.test).ts'],
    from: './src/**/*.job.ts',
    message:
      'A job handler runs in the worker only: add an outbox row with the job name instead of calling the handler.',
  },
];

const webFeatures = ['accounts', 'runners', 'runs', 'takeout', 'care', 'connections', 'imports', 'notices'];
/** What a feature of the web app takes from another one, downwards as on the server. */
const webMayImport = {
  runs: ['./features/runners/diary-drawer.tsx'],
  care: [
    './features/runners/diary/noted.tsx',
    './features/runs/compare/compared-runs.tsx',
    './features/runs/list/cadence-cell.tsx',
    './features/runs/list/compare-bar.tsx',
    './features/runs/list/level-mark.tsx',
    './features/runs/list/selection.ts',
    './features/runs/report/marked-stretch.ts',
    './features/runs/report/plan-check.tsx',
    './features/runs/report/report-view.tsx',
    './features/runs/report/review-texts.ts',
    './features/runs/report/review-words.tsx',
    './features/runs/report/run-series.ts',
    './features/runs/report/shown-channels.ts',
    './features/runs/report/shown-part.ts',
    './features/runs/report/use-own-title.ts',
    './features/runs/runs.css',
    './features/runs/trend/trend-weeks.tsx',
  ],
};
const webZones = [
  ...webFeatures.map((feature) => ({
    target: `./web/src/features/${feature}`,
    from: './web/src',
    except: [`./features/${feature}`, './api', './language', './ui', ...(webMayImport[feature] ?? [])],
    message:
      'A feature of the web app knows api, language and ui, and no other feature: link to its page by address, or move what both need to ui (what is shown in two features: webMayImport in eslint.rooms.mjs).',
  })),
  {
    target: ['./web/src/api', './web/src/language', './web/src/ui'],
    from: ['./web/src/features', './web/src/app'],
    message: 'What all pages share knows no page: pass what it needs as an argument.',
  },
  {
    target: './web/src',
    from: './src',
    except: ['./analysis'],
    message: 'The web app shares src/analysis with the server; all else it asks for over HTTP.',
  },
];

const ownRowsOnly =
  'A controller sees the rows of its asker only: inject OwnRows (platform/database/own-rows.ts) and work inside `rows.of(asker.runnerId, …)`.';

const pureLibraries = [
  'fflate',
  'saxes',
  'fit-file-parser',
  'intl-messageformat',
  'fit-file-parser/profile',
  '@photostructure/tz-lookup',
  'zod',
];

const guardedOnly =
  'Outgoing requests go through GuardedFetch (platform/http/guarded-fetch.ts), which keeps them out of private networks.';

const askingGlobals = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'];
/** What opens connections; servers are made from the same modules, and stay allowed. */
const connecting = {
  http: ['request', 'get', 'ClientRequest', 'Agent', 'globalAgent'],
  https: ['request', 'get', 'Agent', 'globalAgent'],
  http2: ['connect'],
  net: ['connect', 'createConnection', 'Socket', 'Stream'],
  tls: ['connect', 'TLSSocket'],
  dgram: ['createSocket', 'Socket'],
};
const askingLibraries = [
  ...['undici', 'axios', 'got', 'ky', 'ofetch', 'node-fetch', 'cross-fetch', '@better-fetch/fetch', 'needle'],
  ...['superagent', 'request', 'phin', 'ws', 'eventsource'],
];
const askingModules = [
  ...Object.keys(connecting).flatMap((name) => [name, `node:${name}`]),
  ...askingLibraries,
];
const askingImports = [
  ...Object.entries(connecting).flatMap(([name, importNames]) =>
    [name, `node:${name}`].map((module) => ({
      name: module,
      importNames: ['default', ...importNames],
      message: guardedOnly,
      allowTypeImports: true,
    })),
  ),
  ...askingLibraries.map((name) => ({ name, message: guardedOnly, allowTypeImports: true })),
];

export const roomRules = [
  {
    files: ['src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    plugins: { 'import-x': importX },
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        {
          basePath: import.meta.dirname,
          zones: [...pureZones, ...platformZones, ...featureLineZones, ...workerZones],
        },
      ],
    },
  },
  {
    files: ['web/src/**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: webZones }],
    },
  },
  {
    files: ['src/analysis/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(?!\\.{1,2}/)(?!(?:${pureLibraries.join('|').replaceAll('/', '\\/')})$)`,
              message:
                'analysis is pure and runs in a browser: take values as arguments, or add a pure leaf library to the list in eslint.rooms.mjs.',
            },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        ...[
          'process',
          'Buffer',
          'require',
          '__dirname',
          'setTimeout',
          'setInterval',
          'setImmediate',
          'fetch',
          'performance',
          'crypto',
        ].map((name) => ({ name, message: 'analysis is pure: pass the value in as an argument.' })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'analysis knows no clock: pass the time in.' },
        {
          object: 'Math',
          property: 'random',
          message: 'analysis knows no chance: pass a seeded generator in.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.controller.ts'],
    // Health reads no row. The tables of the accounts are closed to the role of OwnRows altogether: whoever holds what
    // signs people in must not be reached by a query about runs.
    ignores: ['src/platform/health/**', 'src/accounts/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@nestjs/typeorm',
              message: ownRowsOnly,
            },
            {
              name: 'typeorm',
              importNames: ['DataSource'],
              message: ownRowsOnly,
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    // The command line talks to the service on its own machine.
    ignores: [
      'src/analysis/**',
      'src/platform/http/guarded-*.ts',
      'src/cli/**',
      '**/*.test.ts',
      '**/*.itest.ts',
    ],
    rules: {
      'no-restricted-globals': ['error', ...askingGlobals.map((name) => ({ name, message: guardedOnly }))],
      'no-restricted-properties': [
        'error',
        ...['globalThis', 'global'].flatMap((object) =>
          askingGlobals.map((property) => ({ object, property, message: guardedOnly })),
        ),
      ],
      '@typescript-eslint/no-restricted-imports': ['error', { paths: askingImports }],
      'no-restricted-syntax': [
        'error',
        {
          selector: `ImportExpression[source.value=/^(?:${askingModules.join('|').replaceAll('/', '\\u002F')})$/]`,
          message: guardedOnly,
        },
      ],
    },
  },
];
