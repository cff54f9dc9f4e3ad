import { FitBaseType, FitEncoder } from 'fit-file-parser/encoder';
import { degreesPerMetre, handMadeStartMs } from './hand-made-recording.js';

/** A run of `seconds` at 3 m/s and 84 strides a minute, northwards from Munich, one sample a second. */
interface TinyRun {
  readonly seconds?: number;
  readonly withCadence?: boolean;
}

const encode = (text: string) => new TextEncoder().encode(text);
const isoAt = (second: number) => new Date(handMadeStartMs + second * 1000).toISOString();
const latitudeAt = (second: number) => 48 + 3 * second * degreesPerMetre;
const each = (seconds: number, write: (second: number) => string) =>
  Array.from({ length: seconds + 1 }, (_, second) => write(second)).join('\n');

/** The tiny run as GPX 1.1 with Garmin's track point extension. */
export function tinyGpx({ seconds = 120, withCadence = true }: TinyRun = {}): Uint8Array {
  const cadence = withCadence
    ? '<extensions><gpxtpx:TrackPointExtension><gpxtpx:cad>84</gpxtpx:cad></gpxtpx:TrackPointExtension></extensions>'
    : '';
  const points = each(
    seconds,
    (s) => `<trkpt lat="${latitudeAt(s)}" lon="11"><ele>500</ele><time>${isoAt(s)}</time>${cadence}</trkpt>`,
  );
  return encode(`<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="tiny" xmlns="http://www.topografix.com/GPX/1/1" xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">
<trk><type>running</type><trkseg>${points}</trkseg></trk></gpx>`);
}

/** The tiny run as TCX with distance and run cadence. */
export function tinyTcx({ seconds = 120, withCadence = true }: TinyRun = {}): Uint8Array {
  const extension = withCadence
    ? '<Extensions><TPX xmlns="http://www.garmin.com/xmlschemas/ActivityExtension/v2"><RunCadence>84</RunCadence></TPX></Extensions>'
    : '';
  const points = each(
    seconds,
    (s) =>
      `<Trackpoint><Time>${isoAt(s)}</Time><Position><LatitudeDegrees>${latitudeAt(s)}</LatitudeDegrees><LongitudeDegrees>11</LongitudeDegrees></Position><DistanceMeters>${3 * s}</DistanceMeters>${extension}</Trackpoint>`,
  );
  return encode(`<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities>
<Activity Sport="Running"><Id>${isoAt(0)}</Id><Lap StartTime="${isoAt(0)}"><TotalTimeSeconds>${seconds}</TotalTimeSeconds><DistanceMeters>${3 * seconds}</DistanceMeters>
<Track>${points}</Track></Lap></Activity></Activities></TrainingCenterDatabase>`);
}

const message = { fileId: 0, session: 18, record: 20, event: 21, activity: 34 };

/** The tiny run as FIT: file id, timer start, records, timer stop, session (`sport` 1 is running), activity. */
export function tinyFit({ seconds = 120, withCadence = true }: TinyRun = {}, sport = 1): Uint8Array {
  const encoder = new FitEncoder();
  const at = (second: number) => FitEncoder.toFitTimestamp(new Date(handMadeStartMs + second * 1000));
  const enumeration = (number: number, value: number) => ({
    number,
    size: 1,
    baseType: FitBaseType.Enum,
    value,
  });
  const small = (number: number, value: number) => ({ number, size: 1, baseType: FitBaseType.Uint8, value });
  const short = (number: number, value: number) => ({ number, size: 2, baseType: FitBaseType.Uint16, value });
  const long = (number: number, value: number) => ({ number, size: 4, baseType: FitBaseType.Uint32, value });
  const signed = (number: number, value: number) => ({
    number,
    size: 4,
    baseType: FitBaseType.Sint32,
    value,
  });
  const semicircles = (degrees: number) => Math.round((degrees * 2 ** 31) / 180);

  encoder.writeMessage(message.fileId, [enumeration(0, 4), short(1, 1), long(4, at(0))], 0);
  encoder.writeMessage(message.event, [long(253, at(0)), enumeration(0, 0), enumeration(1, 0)], 1);
  for (let second = 0; second <= seconds; second++) {
    const cadence = withCadence ? [small(4, 84)] : [];
    const position = [signed(0, semicircles(latitudeAt(second))), signed(1, semicircles(11))];
    const moving = [long(5, 300 * second), short(6, 3000)];
    encoder.writeMessage(message.record, [long(253, at(second)), ...position, ...moving, ...cadence], 2);
  }
  encoder.writeMessage(message.event, [long(253, at(seconds)), enumeration(0, 0), enumeration(1, 4)], 1);
  const totals = [long(7, seconds * 1000), long(8, seconds * 1000), long(9, 300 * seconds)];
  encoder.writeMessage(
    message.session,
    [long(253, at(seconds)), long(2, at(0)), enumeration(5, sport), enumeration(6, 0), ...totals],
    3,
  );
  encoder.writeMessage(message.activity, [long(253, at(seconds)), long(0, seconds * 1000), short(1, 1)], 4);
  return encoder.close();
}
