import type { Body } from '../../../api/client.js';

export type Privacy = Body<'Privacy'>;

/** A zone as it stands in the fields; a new one has no id yet. */
export interface ZoneDraft {
  /** Tells the rows apart while they are written. */
  readonly key: string;
  readonly id?: string;
  readonly name: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly radiusM: number;
}

export type ZoneFault = 'name' | 'latitude' | 'longitude' | 'radius';

export const zoneLimits = { leastRadiusM: 50, mostRadiusM: 2_000, mostZones: 10, longestName: 60 } as const;

/** Degrees with so many decimals are a metre or so. */
const decimals = 5;

/** Returns the fields of the zones that are saved. */
export function draftsOf({ zones }: Privacy): ZoneDraft[] {
  return zones.map(({ id, name, latitudeDeg, longitudeDeg, radiusM }) => ({
    key: id,
    id,
    name,
    latitude: String(latitudeDeg),
    longitude: String(longitudeDeg),
    radiusM,
  }));
}

/** Where a zone is to be, degrees. */
export interface ZonePlace {
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
}

/** Returns a new zone about a place. */
export function zoneAt(place: ZonePlace | undefined, named: { key: string; name: string }): ZoneDraft {
  const degrees = (value: number | undefined) => (value === undefined ? '' : value.toFixed(decimals));
  return {
    ...named,
    latitude: degrees(place?.latitudeDeg),
    longitude: degrees(place?.longitudeDeg),
    radiusM: 200,
  };
}

/** Returns what is wrong with the fields of a zone. */
export function faultsOf({ name, latitude, longitude, radiusM }: ZoneDraft): ZoneFault[] {
  const isWithin = (text: string, most: number) => text.trim() !== '' && Math.abs(degreesOf(text)) <= most;
  return [
    ...(name.trim() === '' || name.trim().length > zoneLimits.longestName ? (['name'] as const) : []),
    ...(isWithin(latitude, 90) ? [] : (['latitude'] as const)),
    ...(isWithin(longitude, 180) ? [] : (['longitude'] as const)),
    ...(radiusM >= zoneLimits.leastRadiusM && radiusM <= zoneLimits.mostRadiusM ? [] : (['radius'] as const)),
  ];
}

/** Returns the zones as they are sent; call it without faults only. */
export function zonesOf(drafts: readonly ZoneDraft[]): Body<'PrivacyInput'>['zones'] {
  return drafts.map(({ id, name, latitude, longitude, radiusM }) => ({
    ...(id !== undefined && { id }),
    name: name.trim(),
    latitudeDeg: degreesOf(latitude),
    longitudeDeg: degreesOf(longitude),
    radiusM,
  }));
}

/** A comma is a decimal sign here; NaN for what is no number. */
function degreesOf(text: string): number {
  return Number(text.trim().replace(',', '.').replace('−', '-'));
}
