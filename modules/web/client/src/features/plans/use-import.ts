import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ApiError } from '../../api/api-error';
import { asApiError } from '../../api/api-error';
import { plansApi } from '../../api/plans.api';
import { keys } from '../../api/query-keys';
import type { ImportResult } from '../../api/types/plans';

type Input = { file: File } | { text: string };

/** Sends a document and follows it: how much is sent, then the reading, then what came of it. */
export function useImport(planId: string | undefined) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [share, setShare] = useState(0);
  const stopper = useRef<AbortController>(undefined);
  const mutation = useMutation<ImportResult, ApiError, Input>({
    mutationFn: (input) => {
      stopper.current = new AbortController();
      setShare('file' in input ? 0 : 1);
      const sent =
        'file' in input
          ? plansApi.importFile(input.file, planId, { onProgress: setShare, signal: stopper.current.signal })
          : plansApi.importText(input.text, planId);
      return sent.catch((error: unknown) => {
        throw asApiError(error);
      });
    },
    onSuccess: async (result) => {
      await client.invalidateQueries({ queryKey: keys.plans });
      if (result.outcome === 'created') await navigate(`/plans/${result.planId}/review`);
    },
  });
  return {
    send: mutation.mutate,
    stop: () => {
      stopper.current?.abort();
      mutation.reset();
    },
    reset: mutation.reset,
    share,
    isPending: mutation.isPending,
    result: mutation.data?.outcome === 'created' ? undefined : mutation.data,
    error: mutation.error?.code === 'aborted' ? null : mutation.error,
  };
}
