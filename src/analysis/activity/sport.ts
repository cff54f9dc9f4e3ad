/** A sport as FIT names it, lower camel case. */
export interface SportName {
  readonly sport: string;
  readonly subSport: string;
}

const runningSubSports: Readonly<Record<string, string>> = {
  trail: 'trail',
  treadmill: 'treadmill',
  laufband: 'treadmill',
  track: 'track',
  street: 'street',
  indoor: 'indoorRunning',
  virtual: 'virtualActivity',
};

/** Words for a run that programs write: "Running", "trailrun", "Jogging", "Waldlauf", Strava's number for it. */
const runWord = /^9$|run$|^runs$|running|^jog(?:s|ging)?$|lauf(?:en)?$|^laufband$/;
/** "Course à pied" without its accent. */
const runPhrase = 'course a pied';
/** Endings of a run on what is no run. */
const noRunWord = /ski|skat|swim|langlauf|eislauf/;
/** Beginnings and middles of words that name another sport. own: what common programs and watches write. */
const otherSportWord = new RegExp(
  [
    'bik|bicycl|cycl|mtb|walk|hik|wander|swim|schwimm|ski|skat|eislauf|snowboard|snowshoe|paddl|kayak|canoe|surf',
    'yoga|pilates|strength|crossfit|elliptical|climb|mountaineer|badminton|football|soccer|basketball|tennis',
    '^e?rid(?:e|es|ing)$|(?:gravel|virtual|mountain|road)ride$|^row(?:ing|er)?$|^ruder|^rad(?:fahren|sport)?$|rennrad',
    '^velo|^gehen$|^spazier|^sail|^golf|^driv|^flying|^horse|^danc|^box|^wheelchair|^stair|^spinning$|^multisport$',
  ].join('|'),
);

/**
 * Reads a free-text sport of GPX `<type>` and TCX `Sport` ("Running", "trail_running", "TrailRun", "9", "Biking").
 * Returns undefined where the text names no sport that is known ("Other", "Morning session", empty): how the samples
 * move then decides. A place that is named alone ("treadmill") is kept with a general sport. `9` is Strava's number
 * for a run.
 */
export function sportFromText(text: string | undefined): SportName | undefined {
  const words = wordsOf(text ?? '');
  const sub = words.map((word) => runningSubSports[word.replace(/run(?:ning)?$/, '')]).find(Boolean);
  const isOther = words.some((word) => noRunWord.test(word));
  if (!isOther && (words.some((word) => runWord.test(word)) || words.join(' ').includes(runPhrase))) {
    return { sport: 'running', subSport: sub ?? 'generic' };
  }
  if (words.some((word) => otherSportWord.test(word))) return { sport: words.join('_'), subSport: 'generic' };
  return sub === undefined ? undefined : { sport: 'generic', subSport: sub };
}

/** Words in lower case without accents; "TrailRun" are two. */
function wordsOf(text: string): string[] {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

/** Whether sessions of this sport are analysed; an unknown sport is left to how the samples move. */
export function mayBeRunning(sport: string | undefined): boolean {
  return sport === undefined || sport === 'running' || sport === 'generic' || sport === 'training';
}
