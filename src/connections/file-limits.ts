/** What a request for the recording of an activity may cost: as much as an upload may hold, and the time that takes. */
export const fileLimits = { maxBytes: 32 * 1024 * 1024, timeoutMs: 20_000 } as const;
