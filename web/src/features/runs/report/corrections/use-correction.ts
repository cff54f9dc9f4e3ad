import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, type Body } from '../../../../api/client.js';
import { runKeys, useCorrections } from '../run-queries.js';

export type CorrectionsBody = Body<'Corrections'>;

/** What is corrected of a run, and the ways to change that; each change has the run analysed again. */
export function useCorrection(id: string) {
  const queries = useQueryClient();
  const { data: current } = useCorrections(id);
  const [before, setBefore] = useState<CorrectionsBody>();
  const saving = useMutation({
    mutationFn: (body: CorrectionsBody) =>
      bodyOf(api.PUT('/api/v1/runs/{id}/corrections', { params: { path: { id } }, body })),
    onSuccess: (saved) => {
      queries.setQueryData(runKeys.corrections(id), saved);
      void queries.invalidateQueries({ queryKey: runKeys.run(id) });
    },
  });
  return {
    current,
    saving,
    /** Corrects something besides what is corrected; undefined takes that correction back. */
    correct: (change: CorrectionsBody) => {
      if (!current) return;
      setBefore(current);
      saving.mutate({ ...current, ...change });
    },
    /** Puts what was before the last change in its place. */
    undo:
      before &&
      (() => {
        setBefore(undefined);
        saving.mutate(before);
      }),
  };
}
