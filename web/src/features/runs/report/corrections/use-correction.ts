import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, type Body } from '../../../../api/client.js';
import { followAnalysis, runKeys } from '../../../../api/runs.js';
import { useCorrections } from '../run-queries.js';

export type CorrectionsBody = Body<'Corrections'>;

/** A change of the corrections, and what takes its place when it is undone. */
interface Change {
  readonly body: CorrectionsBody;
  readonly undoneBy?: CorrectionsBody;
}

/** What is corrected of a run, and the ways to change that; each change has the run analysed again. */
export function useCorrection(id: string) {
  const queries = useQueryClient();
  const { data: current, error, refetch } = useCorrections(id);
  const [undoneBy, setUndoneBy] = useState<CorrectionsBody>();
  const saving = useMutation({
    mutationFn: ({ body }: Change) =>
      bodyOf(api.PUT('/api/v1/runs/{id}/corrections', { params: { path: { id } }, body })),
    onSuccess: (saved, change) => {
      queries.setQueryData(runKeys.corrections(id), saved);
      setUndoneBy(change.undoneBy);
      return followAnalysis(queries, id);
    },
  });
  return {
    current,
    /** Why nothing is known of what is corrected. */
    error,
    refetch,
    saving,
    /** Corrects something besides what is corrected; undefined takes that correction back. */
    correct: (change: CorrectionsBody) => {
      if (current) saving.mutate({ body: { ...current, ...change }, undoneBy: current });
    },
    /** Puts what was before the last change in its place; undefined where nothing was changed. */
    undo: undoneBy && (() => saving.mutate({ body: undoneBy })),
  };
}
