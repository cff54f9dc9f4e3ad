/** What a hand-written point holds; what is left out is not written. */
export interface WrittenPoint {
  readonly time?: string;
  readonly lat?: number | string;
  readonly lon?: number | string;
  /** Children as written, extensions among them. */
  readonly inside?: string;
}

/** The bytes of a text in UTF-8. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** `2026-03-01T07:00:00Z` and so many seconds later. */
export const timeAt = (second: number): string =>
  new Date(Date.UTC(2026, 2, 1, 7, 0, second)).toISOString().replace('.000', '');

/** The points of as many seconds, moving north, each with what `inside` returns for it. */
export const pointsAt = (
  seconds: readonly number[],
  inside: (second: number) => string = () => '',
): WrittenPoint[] =>
  seconds.map((second) => ({
    time: timeAt(second),
    lat: 48 + second * 2.7e-5,
    lon: 11,
    inside: inside(second),
  }));

/** A GPX track segment. */
export const gpxSegment = (points: readonly WrittenPoint[]): string => {
  const written = points.map(({ time, lat, lon, inside }) => {
    const position = `${lat === undefined ? '' : ` lat="${lat}"`}${lon === undefined ? '' : ` lon="${lon}"`}`;
    return `<trkpt${position}>${time === undefined ? '' : `<time>${time}</time>`}${inside ?? ''}</trkpt>`;
  });
  return `<trkseg>\n${written.join('\n')}\n</trkseg>`;
};

/** A GPX 1.1 file around tracks, routes and waypoints. */
export const gpxFile = (inside: string, creator = 'Garmin Forerunner 255'): Uint8Array =>
  bytesOf(`<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="${creator}" xmlns="http://www.topografix.com/GPX/1/1">
${inside}
</gpx>
`);

/** A TCX track of a lap or a course. */
export const tcxTrack = (points: readonly WrittenPoint[]): string => {
  const written = points.map(({ time, lat, lon, inside }) => {
    const position =
      lat === undefined
        ? ''
        : `<Position><LatitudeDegrees>${lat}</LatitudeDegrees><LongitudeDegrees>${lon}</LongitudeDegrees></Position>`;
    return `<Trackpoint>${time === undefined ? '' : `<Time>${time}</Time>`}${position}${inside ?? ''}</Trackpoint>`;
  });
  return `<Track>\n${written.join('\n')}\n</Track>`;
};

/** A TCX lap; `summary` stands before its tracks, as the schema wants it. */
export const tcxLap = (startTime: string, summary: string, ...tracks: readonly string[]): string =>
  `<Lap StartTime="${startTime}">${summary}${tracks.join('\n')}</Lap>`;

/** A TCX activity around laps. */
export const tcxActivity = (laps: string, sport = 'Running', creator = ''): string =>
  `<Activity Sport="${sport}"><Id>${timeAt(0)}</Id>${laps}${creator}</Activity>`;

/** A TCX file around `<Activities>`, `<Courses>` or anything else. */
export const tcxFile = (inside: string): Uint8Array =>
  bytesOf(`<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2">
${inside}
</TrainingCenterDatabase>
`);
