import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Report } from '../../../../../src/analysis/report/report.js';
import { api, bodyOf, type Body } from '../../../api/client.js';

const planKey = ['plan'] as const;

export type Plan = Body<'Plan'>;
export type CurrentPlan = Body<'CurrentPlan'>;
export type PlanTargets = Body<'PlanInput'>['targets'];

/** The plan that is going on and those before it. */
export function usePlans() {
  return useQuery({ queryKey: planKey, queryFn: () => bodyOf(api.GET('/api/v1/plan')) });
}

/** Starts a plan; the one that was going on ends. */
export function useStartPlan() {
  const forget = useForgetPlan();
  return useMutation({
    mutationFn: (targets: PlanTargets) => bodyOf(api.PUT('/api/v1/plan', { body: { targets } })),
    onSuccess: forget,
  });
}

/** Starts a plan with the target of the newest report. Resolves with why it could not where there is none. */
export function useStartPlanFromReport() {
  const forget = useForgetPlan();
  return useMutation({
    mutationFn: async (): Promise<Plan | 'noReport' | 'noTarget'> => {
      const query = { limit: 1, status: 'reported' };
      const { runs } = await bodyOf(api.GET('/api/v1/runs', { params: { query } }));
      if (runs.length === 0) return 'noReport';
      const path = { id: runs[0].id };
      const report = await bodyOf(api.GET('/api/v1/runs/{id}/report', { params: { path } }));
      const { target } = report as unknown as Report;
      if (!target) return 'noTarget';
      const targets = target.rows.map(({ speedMps, toSpm }) => ({ speedMps, cadenceSpm: toSpm }));
      return bodyOf(api.PUT('/api/v1/plan', { body: { targets } }));
    },
    onSuccess: forget,
  });
}

/** Ends the plan that is going on. */
export function useEndPlan() {
  const forget = useForgetPlan();
  return useMutation({ mutationFn: () => api.DELETE('/api/v1/plan'), onSuccess: forget });
}

/** The weeks show how far the plan is followed. */
function useForgetPlan(): () => Promise<unknown> {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: planKey }),
      queries.invalidateQueries({ queryKey: ['trend'] }),
    ]);
}
