/** A row of MANIFEST.tsv by its column names. */
export interface ManifestRow {
  readonly name: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** What a watch states of one run. */
export interface Expected {
  readonly distanceM: number;
  readonly timerS: number;
  /** Mean over records, a cadence of 0 included; spm. */
  readonly cadenceWithZeros: number;
  readonly cadenceWithoutZeros: number;
  readonly steps: number;
}

/** Reads MANIFEST.tsv: a header line and a row per file. */
export function readManifest(text: string): ManifestRow[] {
  const [header, ...rows] = text.split('\n').filter((line) => line.includes('\t'));
  const names = header.split('\t');
  return rows.map((row) => {
    const cells = Object.fromEntries(row.split('\t').map((cell, k) => [names[k], cell.trim()]));
    return { name: cells.name, cells };
  });
}

/** The stated totals of the run number `leg` of a file; cells with several runs are joined by ` + `. */
export function expectedOf({ cells }: ManifestRow, leg: number): Partial<Expected> {
  const strides = numberIn(cells['total_strides(session; 1 stride=2 steps)'], leg);
  const [, haversine, lapDistance, lapTime] = (
    cells['gpx/tcx:n_pts;haversine_m;lap_dist_m;lap_time_s;cad_med'] ?? ''
  ).split(';');
  const expected = {
    distanceM: numberIn(cells.dist_m, leg) ?? numberIn(lapDistance, leg) ?? numberIn(haversine, leg),
    timerS: numberIn(cells.timer_s, leg) ?? numberIn(lapTime, leg),
    cadenceWithZeros: numberIn(cells.recmean_cad_spm_incl0, leg),
    cadenceWithoutZeros: numberIn(cells.recmean_cad_spm_excl0, leg),
    steps: strides === undefined ? undefined : 2 * strides,
  };
  return Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined));
}

/** The number of one leg; undefined where the manifest has none, `multi` or 0. */
function numberIn(cell: string | undefined, leg: number): number | undefined {
  const value = Number.parseFloat((cell ?? '').split(' + ')[leg] ?? '');
  return value > 0 ? value : undefined;
}
