import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { handlesJobKey, jobNames, type JobHandler } from './job.js';

type AnyHandler = JobHandler<Readonly<Record<string, string>>>;

/** Finds the handlers of this process among its providers. */
@Injectable()
export class JobHandlers {
  constructor(private readonly discovery: DiscoveryService) {}

  /** Handlers by job name; throws when a name has two. */
  byName(): Map<string, AnyHandler> {
    const handlers = new Map<string, AnyHandler>();
    for (const wrapper of this.discovery.getProviders()) {
      const target = wrapper.metatype;
      if (typeof target !== 'function' || !wrapper.instance) continue;
      const name = Reflect.getMetadata(handlesJobKey, target) as string | undefined;
      if (name === undefined) continue;
      if (handlers.has(name)) throw new Error(`The job ${name} has two handlers in this process.`);
      handlers.set(name, wrapper.instance as AnyHandler);
    }
    return handlers;
  }

  /**
   * Holds the line between API and worker: every declared job has its handler in a worker, and none in an API
   * without one. Throws otherwise, at start.
   */
  check(runsWorker: boolean): void {
    const handlers = this.byName();
    if (!runsWorker && handlers.size > 0) {
      throw new Error(
        `Job handlers in the API: ${[...handlers.keys()].join(', ')}. They belong in the worker's modules.`,
      );
    }
    const missing = runsWorker ? jobNames().filter((name) => !handlers.has(name)) : [];
    if (missing.length > 0) throw new Error(`Jobs without a handler in the worker: ${missing.join(', ')}.`);
  }
}
