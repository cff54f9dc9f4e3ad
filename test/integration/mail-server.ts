import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { eventually } from './service-process.js';

/** A mail as it arrived. */
export interface ArrivedMail {
  readonly to: string[];
  /** Head and body, decoded. */
  readonly text: string;
}

/** A mail server that keeps what it is given. */
export interface MailServer {
  readonly url: string;
  readonly mails: ArrivedMail[];
  /** Refuses so many of the next mails for the moment. */
  refuse(count: number): void;
  /** The mail to an address, once so many have come there. */
  mailTo(address: string, count?: number): Promise<ArrivedMail>;
  stop(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const mails: ArrivedMail[] = [];
  let refusals = 0;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refusals-- > 0) return done(Object.assign(new Error('not now'), { responseCode: 451 }));
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ to, text: decoded(Buffer.concat(chunks).toString()) });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (count) => (refusals = count),
    mailTo: (address, count = 1) =>
      eventually(`mail ${count} to ${address}`, () => {
        return Promise.resolve(mails.filter(({ to }) => to.includes(address))[count - 1]);
      }),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Quoted-printable and encoded words, as far as mails of ours use them. */
function decoded(mail: string): string {
  const bytes = (text: string) =>
    Buffer.from(
      text.replaceAll(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    ).toString('utf8');
  const words = mail.replaceAll(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_, text: string) => text.replaceAll('_', ' '));
  return bytes(words.replaceAll(/=\r?\n/g, ''));
}
