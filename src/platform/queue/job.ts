import { SetMetadata } from '@nestjs/common';

/** A kind of job: a name and what its row carries. Ids only: the queue is no place for personal data. */
export interface JobKind<Data extends Readonly<Record<string, string>>> {
  readonly name: string;
  /** Only for the type. */
  readonly data?: Data;
}

const definedJobs = new Map<string, JobKind<Readonly<Record<string, string>>>>();

/** Declares a kind of job, once per name. The feature that owns it also owns its handler. */
export function defineJob<Data extends Readonly<Record<string, string>>>(name: string): JobKind<Data> {
  if (definedJobs.has(name)) throw new Error(`The job ${name} is defined twice.`);
  const kind: JobKind<Data> = { name };
  definedJobs.set(name, kind as JobKind<Readonly<Record<string, string>>>);
  return kind;
}

/** The names of all kinds of jobs declared so far. */
export function jobNames(): string[] {
  return [...definedJobs.keys()];
}

/** What a handler implements. It may run more than once for the same data and must not mind. */
export interface JobHandler<Data> {
  handle(data: Data): Promise<void>;
}

export const handlesJobKey = 'stridecheck:handles-job';

/** Marks a provider as the handler of a kind of job. */
export const HandlesJob = (kind: { readonly name: string }): ClassDecorator =>
  SetMetadata(handlesJobKey, kind.name);
