import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import {
  type RecordedStreams,
  type StreamChannels,
  type StreamValues,
  writeStreams,
} from '../../../analysis/activity/streams/streams.js';
import { fileLimits } from '../../file-limits.js';
import { ProviderFault } from '../../provider-fault.js';
import { jsonOf } from '../../provider-json.js';
import type { AthleteCall } from '../../provider.js';
import { bearer, sportOf, type StravaActivity } from './strava-api.js';

const keys = 'time,distance,latlng,altitude,velocity_smooth,heartrate,cadence,watts,temp,moving';

/** A stream that is not as it should be is left out; the others are worth having. */
const streamOf = <T>(value: z.ZodType<T>) =>
  z
    .object({ data: z.array(value.nullable()) })
    .optional()
    .catch(undefined);
const numbers = streamOf(z.number());

const schemas = {
  time: z.object({ data: z.array(z.number()) }).optional(),
  distance: numbers,
  latlng: streamOf(z.array(z.number()).length(2)),
  altitude: numbers,
  velocity_smooth: numbers,
  heartrate: numbers,
  cadence: numbers,
  watts: numbers,
  temp: numbers,
  moving: streamOf(z.boolean()),
};

type Streams = { readonly [Name in keyof typeof schemas]?: z.infer<(typeof schemas)[Name]> };

/** The recording of a run as our container of streams; null when Strava has none of it. */
export async function askRecording(call: AthleteCall, activity: StravaActivity): Promise<Uint8Array | null> {
  const url = new URL(`${call.settings.API_URL}/activities/${encodeURIComponent(activity.id)}/streams`);
  url.searchParams.set('keys', keys);
  url.searchParams.set('key_by_type', 'true');
  const answer = await call.send(url, {
    headers: bearer(call),
    ...fileLimits,
    expect: [204, 404],
  });
  if (answer.status !== 200) {
    await answer.discard();
    return null;
  }
  const said = await checked(await jsonOf(answer, z.record(z.string(), z.unknown())));
  const startTime = startTimeOf(activity);
  if (!said.time || said.time.data.length < 2 || startTime === null) return null;
  const recording: RecordedStreams = {
    provider: 'strava',
    startTime,
    sport: activity.trainer ? `${sportOf(activity)} treadmill` : sportOf(activity),
    // Strava counts one leg of runners, as FIT does.
    cadenceOneFoot: true,
    elapsedTimeS: activity.elapsed_time ?? null,
    device: activity.device_name ?? null,
    channels: channelsOf(said, said.time.data),
  };
  return Buffer.from(writeStreams(recording));
}

/**
 * One stream after the other, so that a run of a whole day holds nobody else up.
 * @throws ProviderFault when the times are none.
 */
async function checked(said: Readonly<Record<string, unknown>>): Promise<Streams> {
  const streams: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    const { success, data } = schema.safeParse(said[name]);
    if (!success) throw new ProviderFault('unexpected', 'The times of a recording make no sense.');
    streams[name] = data;
    await setImmediate();
  }
  return streams as Streams;
}

function channelsOf(said: Streams, timeS: readonly number[]): StreamChannels {
  return {
    timeS,
    distanceM: said.distance?.data,
    latitudeDeg: placesOf(said, 0),
    longitudeDeg: placesOf(said, 1),
    altitudeM: said.altitude?.data,
    speedMps: said.velocity_smooth?.data,
    heartRateBpm: said.heartrate?.data,
    cadenceRpm: said.cadence?.data,
    temperatureC: said.temp?.data,
    powerW: said.watts?.data,
    moving: said.moving?.data,
  };
}

function placesOf({ latlng }: Streams, axis: 0 | 1): StreamValues | undefined {
  return latlng?.data.map((place) => place?.[axis] ?? null);
}

/** With the offset of where the runner was, from which the time zone of a run without positions follows. */
function startTimeOf({ start_date, utc_offset }: StravaActivity): string | null {
  const startMs = Date.parse(start_date ?? '');
  if (Number.isNaN(startMs)) return null;
  const minutes = Math.round((utc_offset ?? 0) / 60);
  if (utc_offset == null || Math.abs(minutes) > 14 * 60) return new Date(startMs).toISOString();
  const local = new Date(startMs + minutes * 60_000).toISOString().slice(0, 19);
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
