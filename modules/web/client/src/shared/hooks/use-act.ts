import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { App } from 'antd';
import { asApiError, type ApiError } from '../../api/api-error';

interface ActOptions<I, O> {
  run: (input: I) => Promise<O>;
  /** Keys whose data this act makes stale. */
  touches: QueryKey[];
  /** Said when it is done. */
  done?: string | ((result: O, input: I) => string);
  onDone?: (result: O, input: I) => void;
  onFailed?: (error: ApiError, input: I) => void;
  /** The page shows the error itself, at its place. */
  silent?: boolean;
}

/** A change on the server: runs it, refreshes what it touched, says that it is done or why it is not. */
export function useAct<I = void, O = unknown>({
  run,
  touches,
  done,
  onDone,
  onFailed,
  silent,
}: ActOptions<I, O>) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const refresh = () => Promise.all(touches.map((queryKey) => client.invalidateQueries({ queryKey })));
  return useMutation<O, ApiError, I>({
    mutationFn: (input) =>
      run(input).catch((error: unknown) => {
        throw asApiError(error);
      }),
    onSuccess: (result, input) => {
      void refresh();
      if (done) message.success(typeof done === 'string' ? done : done(result, input));
      onDone?.(result, input);
    },
    onError: (error, input) => {
      if (error.isConflict) void refresh();
      if (!silent) message.error({ content: error.message, duration: 8 });
      onFailed?.(error, input);
    },
  });
}
