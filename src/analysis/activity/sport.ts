/** A sport as FIT names it, lower camel case. */
export interface SportName {
  readonly sport: string;
  readonly subSport: string;
}

const runningSubSports: Readonly<Record<string, string>> = {
  trail: 'trail',
  treadmill: 'treadmill',
  track: 'track',
  street: 'street',
  indoor: 'indoorRunning',
  virtual: 'virtualActivity',
};

/**
 * Reads a free-text sport of GPX `<type>` and TCX `Sport` ("Running", "trail_running", "9", "Biking").
 * Returns undefined where the text says nothing ("Other", empty). `9` is Strava's number for a run.
 */
export function sportFromText(text: string | undefined): SportName | undefined {
  const words = (text ?? '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  if (words.length === 0 || words.includes('other')) return undefined;
  if (words.includes('9') || words.some((word) => word === 'run' || word.startsWith('running'))) {
    const sub = words.map((word) => runningSubSports[word]).find(Boolean);
    return { sport: 'running', subSport: sub ?? 'generic' };
  }
  return { sport: words.join('_'), subSport: 'generic' };
}

/** Whether sessions of this sport are analysed; an unknown sport is left to how the samples move. */
export function mayBeRunning(sport: string | undefined): boolean {
  return sport === undefined || sport === 'running' || sport === 'generic' || sport === 'training';
}
