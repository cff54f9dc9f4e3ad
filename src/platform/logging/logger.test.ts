import { createLogger, type LogLevel } from './logger.js';
import { NestPinoLogger } from './nest-pino-logger.js';
import { readableLines } from './readable-lines.js';

function recorder(level: LogLevel = 'trace') {
  const lines: string[] = [];
  const log = createLogger(level, { write: (line) => void lines.push(line) });
  const entries = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { log, lines, entries };
}

describe('the logger', () => {
  it('writes one JSON object a line, with time and level as words', () => {
    const { log, lines, entries } = recorder();
    log.info({ ms: 12 }, 'request');
    expect(lines).toHaveLength(1);
    expect(lines[0].endsWith('}\n')).toBe(true);
    expect(entries()[0]).toMatchObject({ level: 'info', msg: 'request', ms: 12, pid: process.pid });
    expect(String(entries()[0].time)).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(entries()[0]).not.toHaveProperty('hostname');
  });

  it('writes nothing below its level', () => {
    const { log, lines } = recorder('warn');
    log.info('not this');
    log.warn('this');
    expect(lines).toHaveLength(1);
  });

  it.each(['authorization', 'cookie', 'set-cookie', 'password', 'token', 'secret'])(
    'never writes what a field named %s holds',
    (field) => {
      const { log, lines } = recorder();
      log.info({ [field]: 'hunter2' }, 'flat');
      log.info({ headers: { [field]: 'hunter2' } }, 'nested');
      log.info({ req: { headers: { [field]: 'hunter2' } } }, 'deep');
      expect(lines).toHaveLength(3);
      expect(lines.join('')).not.toContain('hunter2');
      expect(lines.join('')).toContain('[redacted]');
    },
  );

  it('cuts the query off addresses', () => {
    const { log, entries } = recorder();
    log.info({ req: { url: '/api/v1/runs?token=hunter2' }, url: '/x?lat=48.1' }, 'request');
    expect(entries()[0]).toMatchObject({ req: { url: '/api/v1/runs' }, url: '/x' });
  });

  it('takes user and password out of any address in a text', () => {
    const { log, lines } = recorder();
    log.error(new Error('connect postgres://anna:hunter2@db.example/x and redis://:hunter2@queue failed'));
    expect(lines[0]).not.toContain('hunter2');
    expect(lines[0]).not.toContain('anna');
    expect(lines[0]).toContain('postgres://***@db.example/x');
    expect(() => JSON.parse(lines[0])).not.toThrow();
  });
});

describe('lines for people', () => {
  function readable(entry: object | string): string {
    const written: string[] = [];
    readableLines({ write: (line) => void written.push(line) }).write(
      typeof entry === 'string' ? entry : `${JSON.stringify(entry)}\n`,
    );
    return written.join('');
  }

  it('hold time, level, message and what else was said', () => {
    const line = readable({
      level: 'warn',
      time: '2026-05-01T10:00:00.000Z',
      pid: 7,
      msg: 'slow',
      ms: 900,
      route: '/x',
    });
    expect(line).toMatch(/^\d\d:\d\d:\d\d warn {2}slow ms=900 route=\/x\n$/);
  });

  it('show the stack of an error below the line', () => {
    const line = readable({
      level: 'error',
      time: 'x',
      msg: 'broken',
      err: { stack: 'Error: broken\n    at a' },
    });
    expect(line).toBe('error broken\nError: broken\n    at a\n');
  });

  it('let through what is no JSON', () => {
    expect(readable('plain words\n')).toBe('plain words\n');
    expect(readable('17\n')).toBe('17\n');
  });
});

describe("Nest's messages", () => {
  it('about its own work are of interest only when something is searched', () => {
    const { log, entries } = recorder();
    const nest = new NestPinoLogger(log);
    nest.log('Mapped {/api/v1/runs, POST} route', 'RouterExplorer');
    nest.log('TypeOrmModule dependencies initialized', 'InstanceLoader');
    expect(entries().map(({ level }) => level)).toEqual(['debug', 'debug']);
  });

  it('from our classes keep their level and their place', () => {
    const { log, entries } = recorder();
    const nest = new NestPinoLogger(log);
    nest.log('taken over', 'AnalyseRun');
    nest.warn('late', 'Http');
    nest.debug('detail', 'Http');
    nest.verbose('more', 'Http');
    nest.fatal('the end', 'Http');
    expect(entries().map(({ level, context, msg }) => [level, context, msg])).toEqual([
      ['info', 'AnalyseRun', 'taken over'],
      ['warn', 'Http', 'late'],
      ['debug', 'Http', 'detail'],
      ['trace', 'Http', 'more'],
      ['fatal', 'Http', 'the end'],
    ]);
  });

  it('keep the stack of an error, whether it comes as text or in an Error', () => {
    const { log, entries } = recorder();
    const nest = new NestPinoLogger(log);
    nest.error('Unexpected fault: x', 'Error: x\n    at here', 'Http');
    nest.error(new Error('y'), 'ExceptionsHandler');
    expect(entries()[0]).toMatchObject({
      context: 'Http',
      stack: 'Error: x\n    at here',
      msg: 'Unexpected fault: x',
    });
    expect(entries()[1]).toMatchObject({ context: 'ExceptionsHandler', msg: 'y' });
    expect(String(entries()[1].stack)).toContain('Error: y');
  });

  it('that are values are written as JSON', () => {
    const { log, entries } = recorder();
    new NestPinoLogger(log).log({ a: 1 });
    expect(entries()[0].msg).toBe('{"a":1}');
  });
});
