import type { FastifyRequest } from 'fastify';
import { ProblemException } from '../platform/http/problem.js';
import { StorageLimitError, type FileStorage } from '../platform/storage/file-storage.js';
import type { IncomingFile } from '../platform/storage/storage.js';
import { cleanFileName } from './file-name.js';
import { uploadedFile } from './uploaded-file.js';

/** A zip that was received whole, and lies in the storage. */
export interface KeptZip {
  readonly storageKey: string;
  readonly fileName: string | null;
  readonly bytes: number;
  readonly sha256: string;
}

/** What is asked of zips of one kind, and what their senders are told. */
export interface ZipKind {
  readonly mostBytes: number;
  /** What to send where the file is empty, and where it is too large. */
  readonly sendInstead: string;
  readonly sendLess: string;
  /** One of the same runner is being taken in. */
  readonly underWay: () => ProblemException;
}

/** What is to be done for one sender. */
export interface ZipTurn<Begun> {
  readonly storageKey: string;
  readonly isUnderWay: () => Promise<boolean>;
  /** Begins to take the zip in; null where another process began with one meanwhile. */
  readonly begin: (zip: KeptZip) => Promise<Begun | null>;
}

/** Receives large zips of one kind: one at a time of each runner in this process, or many at once would fill the disk. */
export class ReceiveZip {
  private readonly sending = new Set<string>();

  constructor(
    private readonly storage: FileStorage,
    private readonly kind: ZipKind,
  ) {}

  /**
   * Keeps the zip of a request and begins to take it in; nothing of it is left where that does not come about.
   * @throws ProblemException 409, 413, 422, 507; what `begin` throws.
   */
  async receive<Begun>(runnerId: string, request: FastifyRequest, turn: ZipTurn<Begun>): Promise<Begun> {
    if (this.sending.has(runnerId)) throw this.kind.underWay();
    this.sending.add(runnerId);
    try {
      if (await turn.isUnderWay()) throw this.kind.underWay();
      return await this.keep(request, turn);
    } finally {
      this.sending.delete(runnerId);
    }
  }

  private async keep<Begun>(request: FastifyRequest, turn: ZipTurn<Begun>): Promise<Begun> {
    const { mostBytes, sendInstead } = this.kind;
    const { stream, fileName } = await uploadedFile(request, mostBytes);
    const incoming = await this.storage.receive(stream, mostBytes).catch((error: unknown) => {
      throw error instanceof StorageLimitError ? this.problemOf(error) : error;
    });
    try {
      if (incoming.bytes === 0) throw new ProblemException(422, 'empty', 'The file is empty', sendInstead);
      return await this.begin(incoming, cleanFileName(fileName), turn);
    } finally {
      await incoming.discard();
    }
  }

  private async begin<Begun>(
    incoming: IncomingFile,
    fileName: string | null,
    { storageKey, begin }: ZipTurn<Begun>,
  ): Promise<Begun> {
    const { bytes, sha256 } = incoming;
    await incoming.keepAs(storageKey);
    try {
      const begun = await begin({ storageKey, fileName, bytes, sha256 });
      if (begun === null) throw this.kind.underWay();
      return begun;
    } catch (error) {
      await this.storage.remove(storageKey);
      throw error;
    }
  }

  private problemOf({ reason }: StorageLimitError): ProblemException {
    return reason === 'full'
      ? new ProblemException(
          507,
          'no-room',
          'The disk is nearly full',
          'Make room, then send the file again.',
        )
      : new ProblemException(413, 'too-large', 'The file is too large', this.kind.sendLess);
  }
}
