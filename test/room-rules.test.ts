import { jest } from '@jest/globals';
import { ESLint } from 'eslint';

// The first file that is looked at has the types of the whole project read.
jest.setTimeout(120_000);

const linter = new ESLint();

/** What the linter says of a file of ours if it held this text. */
async function complaints(filePath: string, text: string): Promise<string[]> {
  const [result] = await linter.lintText(text, { filePath });
  return result.messages
    .filter((message) => message.ruleId !== '@typescript-eslint/no-unused-vars')
    .map((message) => message.message);
}

const gait = 'src/analysis/gait/analyse-gait.ts';

describe('the room rules answer a breach with what to do instead', () => {
  it.each([
    [
      'Node in a pure room',
      gait,
      `import { readFileSync } from 'node:fs';`,
      /analysis is pure .* take values as arguments/,
    ],
    [
      'a library that is not on the list',
      gait,
      `import { z } from 'pg';`,
      /add a pure leaf library to the list/,
    ],
    ['the clock in a pure room', gait, `export const now = Date.now();`, /knows no clock: pass the time in/],
    ['chance in a pure room', gait, `export const x = Math.random();`, /pass a seeded generator in/],
    ['Buffer in a pure room', gait, `export const x = Buffer.from('a');`, /pass the value in as an argument/],
    [
      'an import upwards inside analysis',
      'src/analysis/activity/read-activities.ts',
      `import { analyseGait } from '../gait/analyse-gait.js'; analyseGait;`,
      /imports only language, activity: pass what you need as a value/,
    ],
    [
      'the insides of another feature',
      'src/runs/delete-run.ts',
      `import { Profile } from '../runners/profile.entity.js'; Profile;`,
      /Import runners\/runners\.ts, the entry of that feature/,
    ],
    [
      'a feature above',
      'src/accounts/asker.ts',
      `import { RunsModule } from '../runs/runs.js'; RunsModule;`,
      /accounts may not know runs .* publish through the outbox/,
    ],
    [
      'a feature in platform',
      'src/platform/failpoint.ts',
      `import { RunsModule } from '../runs/runs.js'; RunsModule;`,
      /platform knows no feature/,
    ],
    [
      'a job handler in the API',
      'src/runs/runs.controller.ts',
      `import { AnalyseRunJob } from './analyse-run.job.js'; AnalyseRunJob;`,
      /runs in the worker only: add an outbox row/,
    ],
    [
      'everybody’s rows in a controller',
      'src/runs/trend.controller.ts',
      `import { InjectDataSource } from '@nestjs/typeorm'; InjectDataSource;`,
      /inject OwnRows/,
    ],
    [
      'the database itself in a controller',
      'src/runners/profile.controller.ts',
      `import type { DataSource } from 'typeorm'; export type Everything = DataSource;`,
      /inject OwnRows/,
    ],
    ...[
      `void fetch('http://x');`,
      `void globalThis.fetch('http://x');`,
      `new WebSocket('ws://x');`,
      `import { request } from 'undici'; request;`,
      `import { get } from 'node:http'; get;`,
      `import { request } from 'https'; request;`,
      `import https from 'node:https'; https;`,
      `import * as net from 'node:net'; net;`,
      `import { connect } from 'node:tls'; connect;`,
      `import axios from 'axios'; axios;`,
      `import { betterFetch } from '@better-fetch/fetch'; betterFetch;`,
      `void import('undici');`,
      `void import('@better-fetch/fetch');`,
    ].map((text): [string, string, string, RegExp] => [
      `an unguarded request: ${text}`,
      'src/runs/runs.controller.ts',
      text,
      /go through GuardedFetch \(platform\/http\/guarded-fetch/,
    ]),
  ])('%s', async (_what, file, text, answer) => {
    expect((await complaints(file, text)).join('\n')).toMatch(answer);
  });

  it('and leave what is allowed alone', async () => {
    const text = `import { expectedCadenceSpm } from '../gait/expectation.js';\nexport const x = expectedCadenceSpm(3, 1.7);\n`;
    expect(await complaints('src/analysis/advice/pair-advice.ts', text)).toEqual([]);
    const serving = `import { createServer, type Server } from 'node:http';\nimport { isIP } from 'node:net';\nexport const x: Server | number = isIP('') || createServer();\n`;
    expect(await complaints('src/runs/delete-run.ts', serving)).toEqual([]);
  });
});
