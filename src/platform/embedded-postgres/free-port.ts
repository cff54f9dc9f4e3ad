import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

const loopback = '127.0.0.1';

/** The wanted port when it is free now, else one that is. Another program may still be faster. */
export async function freePort(wanted?: number): Promise<number> {
  return (wanted === undefined ? undefined : await tryPort(wanted)) ?? (await tryPort(0)) ?? 0;
}

async function tryPort(port: number): Promise<number | undefined> {
  const probe = createServer();
  try {
    probe.listen(port, loopback);
    await once(probe, 'listening');
    return (probe.address() as AddressInfo).port;
  } catch {
    return undefined;
  } finally {
    probe.close();
  }
}
