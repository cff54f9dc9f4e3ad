/**
 * What one file may cost. Chosen so that the worst accepted file stays below 512 MB and 10 s on one slow core,
 * and far above real files (the longest of 871 real ones has 100,000 samples).
 */
export const limits = {
  /** Bytes as sent. A 24 h run at 1 Hz with running dynamics is about 8 MB of FIT and 60 MB of TCX. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes after gunzip. */
  unpackedBytes: 128 * 1024 * 1024,
  /** Bytes of the text of streams. A 24 h run at 1 Hz has 7 MB; the densest text costs twenty times its size. */
  streamsBytes: 16 * 1024 * 1024,
  /** Samples per activity; 7 days at 1 Hz. */
  samples: 604_800,
  /** FIT messages per file. */
  messages: 2_000_000,
  /** Activities per file. */
  activities: 200,
  laps: 10_000,
  /** Tracks of a GPX file or activities of a TCX file that are looked at, empty ones among them. */
  xmlParts: 10_000,
  /** XML elements per file. The densest GPX, without white space, has 5 million in its 128 MB. */
  xmlElements: 8_000_000,
  /** XML element depth, attributes per element, characters of one text or attribute value. */
  xmlDepth: 64,
  xmlAttributes: 64,
  xmlText: 65_536,
} as const;
