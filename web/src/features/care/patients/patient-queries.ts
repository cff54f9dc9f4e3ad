import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Report } from '../../../../../src/analysis/report/report.js';
import type { Comparison } from '../../../../../src/analysis/report/trend/comparison.js';
import type { Trend } from '../../../../../src/analysis/report/trend/trend.js';
import { api, bodyOf, type Body } from '../../../api/client.js';
import { Problem } from '../../../api/problem.js';
import type { SeriesSource } from '../../runs/report/run-series.js';
import { overviewPoints, shownChannels } from '../../runs/report/shown-channels.js';

/** Somebody who shares runs with the practice. */
export type Patient = Body<'OnePatient'>;
/** The same with why they are to be looked at. */
export type ListedPatient = Body<'WorkListRow'>;
export type Need = ListedPatient['needs'][number];
export type PatientRun = Body<'PatientRun'>;

const patientsKey = ['care', 'patients'] as const;
const keyOf = (id: string, ...of: string[]) => ['care', 'patient', id, ...of];
const inPath = (id: string) => ({ path: { id } });

/** What was shared a moment ago may be shared no more: every page asks again, and nothing is kept once it is left. */
const fleeting = { refetchOnMount: 'always', gcTime: 0 } as const;

/** Whether the service says that there is no such patient: somebody ended it, or it never was one of this practice. */
export function isOver(error: unknown): boolean {
  return error instanceof Problem && error.status === 404;
}

/** Who needs to be looked at first, and when the service said so: its clock is the one that the days are counted by. */
export function useWorkList() {
  return useQuery({
    queryKey: patientsKey,
    queryFn: async () => {
      const { data, response } = await api.GET('/api/v1/care/work-list');
      const saidMs = Date.parse(response.headers.get('date') ?? '');
      return { patients: data?.rows ?? [], nowMs: Number.isNaN(saidMs) ? Date.now() : saidMs };
    },
    ...fleeting,
  });
}

/** Returns how all of some patients is said to be seen. */
export function useMarkSeen() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (patients: readonly ListedPatient[]) =>
      api.POST('/api/v1/care/work-list/seen', {
        body: { patients: patients.map(({ id, shownUntil }) => ({ id, shownUntil })) },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: patientsKey }),
  });
}

/** A patient, and what they share. */
export function usePatient(id: string) {
  return useQuery({
    queryKey: keyOf(id, 'details'),
    queryFn: () => bodyOf(api.GET('/api/v1/care/patients/{id}', { params: inPath(id) })),
    ...fleeting,
  });
}

/** The runs that a patient shares, newest first, page by page. */
export function usePatientRuns(id: string) {
  return useInfiniteQuery({
    queryKey: keyOf(id, 'runs'),
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/care/patients/{id}/runs', {
          params: { ...inPath(id), query: { ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    ...fleeting,
  });
}

/** The last weeks of a patient. */
export function usePatientTrend(id: string, weeks: number) {
  return useQuery({
    queryKey: keyOf(id, 'trend', String(weeks)),
    queryFn: async () => {
      const params = { ...inPath(id), query: { weeks } };
      return (await bodyOf(api.GET('/api/v1/care/patients/{id}/trend', { params }))) as Trend;
    },
    ...fleeting,
  });
}

/** What a patient noted, newest run first, page by page. */
export function usePatientDiary(id: string) {
  return useInfiniteQuery({
    queryKey: keyOf(id, 'diary'),
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/care/patients/{id}/diary', {
          params: { ...inPath(id), query: { ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    ...fleeting,
  });
}

/** The report of a run that a patient shares. */
export function usePatientReport(id: string, runId: string) {
  return useQuery({
    queryKey: keyOf(id, 'report', runId),
    queryFn: async () => {
      const params = { path: { id, runId } };
      return (await bodyOf(api.GET('/api/v1/care/patients/{id}/runs/{runId}/report', { params }))) as Report;
    },
    ...fleeting,
  });
}

/** How a run of a patient followed its plan; null without one, undefined until it is there. */
export function usePatientPlanCheck(id: string, runId: string) {
  const { data } = useQuery({
    queryKey: keyOf(id, 'plan-check', runId),
    queryFn: () => {
      const params = { path: { id, runId } };
      return bodyOf(api.GET('/api/v1/care/patients/{id}/runs/{runId}/plan-check', { params }));
    },
    ...fleeting,
  });
  return data?.check;
}

/** Two runs that a patient shares, side by side. */
export function usePatientComparison(id: string, a: string, b: string) {
  return useQuery({
    queryKey: keyOf(id, 'compare', a, b),
    queryFn: async () => {
      const params = { ...inPath(id), query: { a, b } };
      return (await bodyOf(api.GET('/api/v1/care/patients/{id}/compare', { params }))) as Comparison;
    },
    ...fleeting,
  });
}

/** The curves along a run with their detail, where they are shared; undefined until they are there. */
export function usePatientSeries(id: string, runId: string, isShared: boolean): SeriesSource | undefined {
  const { data: overview } = useQuery({
    queryKey: keyOf(id, 'series', runId),
    queryFn: () => askForSeries(id, runId, { channels: shownChannels }),
    enabled: isShared,
    refetchOnWindowFocus: false,
    ...fleeting,
  });
  return useMemo(
    () =>
      overview && {
        overview,
        detail: (fromS, toS, signal) =>
          askForSeries(id, runId, { channels: Object.keys(overview.channels), fromS, toS }, signal),
      },
    [id, runId, overview],
  );
}

interface WantedSeries {
  readonly channels: readonly string[];
  readonly fromS?: number;
  readonly toS?: number;
}

async function askForSeries(
  id: string,
  runId: string,
  { channels, ...part }: WantedSeries,
  signal?: AbortSignal,
): Promise<Body<'Series'>> {
  const query = {
    channels: channels.join(','),
    points: overviewPoints,
    as: 'others',
    lacking: 'leave-out',
    ...part,
  } as const;
  const params = { path: { id, runId }, query };
  return bodyOf(api.GET('/api/v1/care/patients/{id}/runs/{runId}/series', { params, signal }));
}

/** Returns how what a patient shares is ended from the side of the practice. */
export function useEndPatient(): (id: string) => Promise<void> {
  const queries = useQueryClient();
  return async (id) => {
    await api.DELETE('/api/v1/care/patients/{id}', { params: inPath(id) });
    forget(queries, id);
  };
}

function forget(queries: QueryClient, id: string): void {
  queries.removeQueries({ queryKey: keyOf(id) });
  queries.removeQueries({ queryKey: patientsKey });
}
