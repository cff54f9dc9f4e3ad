import { join, resolve } from 'node:path';
import { ConfigError, readConfig } from './read-config.js';

function faultsOf(env: NodeJS.ProcessEnv): ConfigError {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('an empty environment', () => {
  it('gives a service on this machine only, with everything it needs under ./data', () => {
    const dataDir = resolve('data');
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir,
      databaseUrl: undefined,
      queueUrl: undefined,
      storageDir: join(dataDir, 'files'),
      erasureLedger: undefined,
      publicUrl: undefined,
      mail: undefined,
      signup: 'closed',
      oidc: undefined,
      outgoingOrigins: [],
      connect: {},
      trustProxy: 0,
      demo: false,
      worker: 'inline',
      logLevel: 'info',
    });
  });

  it('is what variables set to nothing or to spaces mean too', () => {
    const empty = Object.fromEntries(
      ['PORT', 'HOST', 'DATA_DIR', 'DATABASE_URL', 'QUEUE_URL', 'STORAGE_URL', 'WORKER', 'LOG_LEVEL'].map(
        (name) => [name, name === 'HOST' ? '  ' : ''],
      ),
    );
    expect(readConfig(empty)).toEqual(readConfig({}));
  });
});

describe('what is set', () => {
  it('is taken', () => {
    const config = readConfig({
      PORT: '8080',
      HOST: '::1',
      DATA_DIR: '/srv/stridecheck',
      DATABASE_URL: 'postgresql://u:p@db.example/stridecheck',
      QUEUE_URL: 'rediss://queue.example:6380/2',
      PUBLIC_URL: 'https://runs.example.org/',
      ERASURE_LEDGER: '/srv/ledger',
      SMTP_URL: 'smtps://u:p@mail.example',
      SIGNUP: 'invite',
      WORKER: 'OFF',
      LOG_LEVEL: 'warn',
    });
    expect(config).toMatchObject({
      port: 8080,
      host: '::1',
      dataDir: '/srv/stridecheck',
      databaseUrl: 'postgresql://u:p@db.example/stridecheck',
      queueUrl: 'rediss://queue.example:6380/2',
      storageDir: '/srv/stridecheck/files',
      erasureLedger: '/srv/ledger',
      publicUrl: 'https://runs.example.org',
      signup: 'invite',
      worker: 'off',
      logLevel: 'warn',
    });
  });

  it('origins that may be asked are a list, and what begins with CONNECT_ is kept as it stands', () => {
    const config = readConfig({
      OUTGOING_ORIGINS: 'http://127.0.0.1:4100, https://LOGIN.clinic.internal/,',
      CONNECT_POLAR_CLIENT_ID: ' abc ',
      CONNECT_POLAR_CLIENT_SECRET: '',
      CONNECTED: 'no',
    });
    expect(config.outgoingOrigins).toEqual(['http://127.0.0.1:4100', 'https://login.clinic.internal']);
    expect(config.connect).toEqual({ CONNECT_POLAR_CLIENT_ID: 'abc' });
  });

  it('makes relative folders absolute', () => {
    const config = readConfig({ DATA_DIR: 'somewhere', STORAGE_URL: 'elsewhere/files' });
    expect(config.dataDir).toBe(resolve('somewhere'));
    expect(config.storageDir).toBe(resolve('elsewhere/files'));
  });

  it('takes a folder as file:// address', () => {
    expect(readConfig({ STORAGE_URL: 'file:///srv/my%20files' }).storageDir).toBe('/srv/my files');
  });

  it.each(['127.0.0.1', 'localhost', '::1', '[::1]', '0.0.0.0', '::', '192.168.1.20', 'runs.example.org'])(
    'HOST %s may be listened on',
    (host) => {
      expect(readConfig({ HOST: host }).host).toBe(host.replace(/[[\]]/g, ''));
    },
  );
});

describe('what cannot be used', () => {
  /** Without these, a right issuer would not be enough. */
  const beside = { OIDC_CLIENT_ID: 'id', OIDC_CLIENT_SECRET: 'secret' };

  it.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['PORT', '0x50'],
    ['HOST', 'http://0.0.0.0'],
    ['HOST', 'my host'],
    ['HOST', '-x'],
    ['DATABASE_URL', 'mysql://u:p@db/x'],
    ['DATABASE_URL', 'db.example'],
    ['DATABASE_URL', 'postgres://u:a#b@db/x'],
    ['DATABASE_URL', 'postgres:///x'],
    ['QUEUE_URL', 'amqp://queue'],
    ['STORAGE_URL', 's3://bucket/prefix'],
    ['STORAGE_URL', 'https://bucket.example'],
    ['STORAGE_URL', 'file://server/share'],
    ['PUBLIC_URL', 'runs.example.org'],
    ['PUBLIC_URL', 'https://u:p@runs.example.org'],
    ['PUBLIC_URL', 'https://runs.example.org/?a=1'],
    ['SMTP_URL', 'mail.example'],
    ['MAIL_FROM', 'Stridecheck'],
    ['MAIL_FROM', 'a@example.org\r\nBcc: b@example.org'],
    ['OIDC_ISSUER', 'login.example.org'],
    ['OIDC_ISSUER', 'http://login.example.org'],
    ['OUTGOING_ORIGINS', 'login.example.org'],
    ['OUTGOING_ORIGINS', 'http://127.0.0.1:4100/path'],
    ['OUTGOING_ORIGINS', 'https://a.example?'],
    ['OUTGOING_ORIGINS', 'https://a.example https://b.example'],
    ['OUTGOING_ORIGINS', 'https://*.example.org, ftp://b.example'],
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', '-1'],
    ['DEMO', 'true'],
    ['SIGNUP', 'yes'],
    ['WORKER', 'on'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s is refused with a right example', (variable, value) => {
    const { faults, message } = faultsOf({ ...beside, [variable]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0].variable).toBe(variable);
    expect(faults[0].example.startsWith(`${variable}=`)).toBe(true);
    expect(readConfig({ ...beside, [variable]: faults[0].example.slice(variable.length + 1) })).toBeDefined();
    expect(message).toContain(faults[0].problem);
  });

  it('is named all at once', () => {
    const { faults } = faultsOf({ PORT: 'x', HOST: 'my host', WORKER: 'maybe', LOG_LEVEL: 'info' });
    expect(faults.map(({ variable }) => variable)).toEqual(['PORT', 'HOST', 'WORKER']);
  });

  it.each([
    ['HOST', { DEMO: 'on', HOST: '0.0.0.0' }],
    ['PUBLIC_URL', { DEMO: 'on', PUBLIC_URL: 'https://runs.example.org' }],
    ['PUBLIC_URL', { SMTP_URL: 'smtp://mail.example', HOST: '0.0.0.0' }],
    ['ERASURE_LEDGER', { DATA_DIR: '/srv/data', ERASURE_LEDGER: '/srv/data/ledger' }],
    ['ERASURE_LEDGER', { DATA_DIR: '/srv/data', ERASURE_LEDGER: '/srv/data' }],
    ['OIDC_CLIENT_ID', { OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_SECRET: 'x' }],
    ['OIDC_CLIENT_SECRET', { OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_ID: 'x' }],
  ])('%s is named where settings are right by themselves and wrong together', (variable, env) => {
    expect(faultsOf(env).faults.map((fault) => fault.variable)).toEqual([variable]);
  });

  it('says that S3 does not work yet', () => {
    expect(faultsOf({ STORAGE_URL: 's3://bucket' }).message).toContain('S3');
  });

  it.each([
    ['DATABASE_URL', 'mysql://user:hunter2@db/x'],
    ['DATABASE_URL', 'postgres://user:hunter2#/@db/x'],
    ['QUEUE_URL', 'hunter2@queue'],
    ['SMTP_URL', 'user:hunter2@mail'],
    ['PUBLIC_URL', 'https://user:hunter2@example.org'],
    ['STORAGE_URL', 's3://key:hunter2@bucket'],
    ['OUTGOING_ORIGINS', 'https://user:hunter2@example.org'],
  ])('%s is never repeated, since it may hold a password', (variable, value) => {
    const error = faultsOf({ [variable]: value });
    expect(JSON.stringify(error.faults) + error.message + String(error.stack)).not.toContain('hunter2');
  });

  it('is repeated in part only where it is long', () => {
    expect(faultsOf({ WORKER: 'x'.repeat(5_000) }).message.length).toBeLessThan(300);
  });
});
