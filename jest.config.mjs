/** One run, three projects: the pure rooms, the service on PostgreSQL, the service with its queue on Redis. */
const shared = {
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': '@swc/jest' },
  testEnvironment: 'node',
};

const service = {
  ...shared,
  globalSetup: '<rootDir>/test/integration/global-setup.mjs',
  globalTeardown: '<rootDir>/test/integration/global-teardown.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/integration/patience.mjs'],
};

/** What a queue on Redis can change: jobs, crashes, losses, what is left behind. The rest asks the same of both. */
const queueTests = ['canary', 'erasure', 'failed-again', 'killed', 'lost-queue', 'runs-api', 'stopping'];

const serviceOnRedis = {
  ...service,
  displayName: 'service-redis',
  setupFiles: ['<rootDir>/test/integration/use-redis.mjs'],
  testMatch: queueTests.map((name) => `<rootDir>/test/integration/${name}.itest.ts`),
};

export default {
  // Suites wait for processes more than they compute: with two at a time, two cores are busy for little more than half of it.
  maxWorkers: 3,
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{src,synth,fakes,test,validate,web}/**/*.test.ts'],
    },
    {
      ...service,
      displayName: 'service',
      testMatch: [
        '<rootDir>/src/**/*.itest.ts',
        '<rootDir>/test/integration/*.itest.ts',
        '<rootDir>/test/browser/*.itest.ts',
      ],
    },
    // scripts/test.mjs starts a Redis where there is one and says so where there is none.
    ...(process.env.TEST_REDIS_URL ? [serviceOnRedis] : []),
  ],
};
