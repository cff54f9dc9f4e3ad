import { useEffect } from 'react';
import { usePatientRuns } from './patient-queries.js';

/** The runs beside one, as the list has them; undefined where there is none, or it is not known yet. */
export interface Neighbours {
  readonly earlierId: string | undefined;
  readonly laterId: string | undefined;
}

/** Returns the runs beside one of a patient's; more of the list is asked for until it has come that far. */
export function useNeighbours(patientId: string, runId: string): Neighbours {
  const { data, hasNextPage, isFetching, fetchNextPage } = usePatientRuns(patientId);
  const ids = data?.pages.flatMap(({ runs }) => runs.map(({ id }) => id)) ?? [];
  const place = ids.indexOf(runId);
  const isEnough = place >= 0 && place < ids.length - 1;
  useEffect(() => {
    if (!isEnough && hasNextPage && !isFetching) void fetchNextPage();
  }, [isEnough, hasNextPage, isFetching, fetchNextPage]);
  if (place < 0) return { earlierId: undefined, laterId: undefined };
  return { earlierId: ids[place + 1], laterId: ids[place - 1] };
}
