import { createSocket, type Socket } from 'node:dgram';
import type { LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { resolvePublic } from './resolve-public.js';

const types = { a: 1, aaaa: 28 };

/** A name server on this machine; `records` by type of question. Without an answer it is silent. */
async function nameServer(
  records: Readonly<Record<number, Buffer[]>> | 'silent',
): Promise<{ socket: Socket; server: string }> {
  const socket = createSocket('udp4');
  socket.on('message', (question, { port, address }) => {
    if (records === 'silent') return;
    const found = records[question.readUInt16BE(question.indexOf(0, 12) + 1)] ?? [];
    const head = Buffer.from(question.subarray(0, question.indexOf(0, 12) + 5));
    head.writeUInt16BE(0x8180, 2);
    head.writeUInt16BE(found.length, 6);
    head.writeUInt16BE(0, 10);
    socket.send(Buffer.concat([head, ...found]), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { socket, server: `127.0.0.1:${socket.address().port}` };
}

/** A record of the name that was asked for, valid for a minute (RFC 1035, section 4.1.3). */
function record(type: number, address: readonly number[]): Buffer {
  return Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, address.length, ...address]);
}

async function found(server: string, timeoutMs = 10_000): Promise<LookupAddress[]> {
  const resolve = resolvePublic({ servers: [server], timeoutMs });
  return new Promise((done, fail) =>
    resolve('runs.example.org', (error, addresses) => (error ? fail(error) : done(addresses))),
  );
}

const four = record(types.a, [198, 51, 100, 7]);
const six = record(types.aaaa, [0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7]);

it('finds the addresses of both families, the older first', async () => {
  const { socket, server } = await nameServer({ [types.a]: [four], [types.aaaa]: [six] });
  expect(await found(server)).toEqual([
    { address: '198.51.100.7', family: 4 },
    { address: '2001:db8::7', family: 6 },
  ]);
  socket.close();
});

it('is content with one family', async () => {
  const { socket, server } = await nameServer({ [types.aaaa]: [six] });
  expect(await found(server)).toEqual([{ address: '2001:db8::7', family: 6 }]);
  socket.close();
});

it('does not wait for a name server that is silent', async () => {
  const { socket, server } = await nameServer('silent');
  await expect(found(server, 50)).rejects.toMatchObject({ code: 'ETIMEOUT' });
  socket.close();
});
