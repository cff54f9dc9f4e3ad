import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, type Body } from '../../../api/client.js';
import { Problem } from '../../../api/problem.js';

/** The plan of a patient, those before it, how runs followed it, and what the evidence allows. */
export type PatientPlans = Body<'PatientPlans'>;
export type PatientPlan = Body<'PatientPlan'>;
export type PlanInput = Body<'PracticePlanInput'>;

const keyOf = (id: string) => ['care', 'patient', id, 'plan'];
const inPath = (id: string) => ({ path: { id } });

/** What was shared a moment ago may be shared no more: every page asks again, and nothing is kept once it is left. */
export function usePatientPlans(id: string) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: () => bodyOf(api.GET('/api/v1/care/patients/{id}/plan', { params: inPath(id) })),
    refetchOnMount: 'always',
    // What is being written rests on the plan that was read.
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
}

/** Sets a plan in the place of the one that it says it replaces. */
export function useSetPlan(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: PlanInput) =>
      bodyOf(api.PUT('/api/v1/care/patients/{id}/plan', { params: inPath(id), body })),
    onSuccess: (plans) => queries.setQueryData(keyOf(id), plans),
  });
}

/** Ends the practice's plan. */
export function useEndPatientPlan(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.DELETE('/api/v1/care/patients/{id}/plan', { params: inPath(id) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(id) }),
  });
}

/** The plan that is going on in the place of the one that was read; undefined where nobody was faster. */
export function planMeanwhile(error: unknown): PatientPlan | null | undefined {
  if (!(error instanceof Problem) || error.code !== 'plan-changed') return undefined;
  return (error.document.current ?? null) as PatientPlan | null;
}

/** Whether the service asks why a target lies so far from the patient's own steps. */
export function asksForReason(error: unknown): boolean {
  return error instanceof Problem && error.code === 'plan-reason-missing';
}
