import { references } from '../advice/references.js';
import type { Report } from './report.js';

/** What the method itself rests on. */
const ofMethod = [
  references.ferber2024,
  references.fukuchi2017,
  references.davis2024,
  references.morin2005,
  references.cavanagh1989,
];
const ofDrift = [references.apte2021, references.burns2019];
const ofHills = [references.gottschall2005, references.vernillo2017];
const ofDynamics = [references.forrester2015, references.vanOeveren2021];

/** Returns all that a report rests on, each once, in order of name: its method, what it tells of the run, its advice. */
export function reportReferences({
  advice,
  context,
  dynamics,
}: Pick<Report, 'advice' | 'context' | 'dynamics'>): string[] {
  const all = [
    ...ofMethod,
    ...(context?.drift ? ofDrift : []),
    ...(context && context.hills.length > 0 ? ofHills : []),
    ...(dynamics ? ofDynamics : []),
    ...advice.flatMap((item) => item.references),
  ];
  return [...new Set<string>(all)].sort((one, other) => (one < other ? -1 : 1));
}
