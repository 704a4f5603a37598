import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { createElement, Fragment, useId } from 'react';
import { asApiError, type ApiError } from '../../api/api-error';

interface ActOptions<I, O> {
  run: (input: I) => Promise<O>;
  /** Keys whose data this act makes stale. */
  touches: QueryKey[];
  /** Keys to read anew when someone else was faster; those of `touches` when left out. */
  staleOnConflict?: QueryKey[];
  /** Said when it is done. */
  done?: string | ((result: O, input: I) => string);
  onDone?: (result: O, input: I) => void;
  /** The page shows the error itself, at its place. */
  silent?: boolean;
}

/** A change on the server: runs it, refreshes what it touched, says that it is done or why it is not. */
export function useAct<I = void, O = unknown>(options: ActOptions<I, O>) {
  const { run, touches, staleOnConflict = touches, done, onDone, silent } = options;
  const client = useQueryClient();
  const { message } = App.useApp();
  const key = useId();
  const refresh = (stale: QueryKey[]) => {
    for (const queryKey of stale) void client.invalidateQueries({ queryKey });
  };
  const act = useMutation<O, ApiError, I>({
    mutationFn: (input) =>
      run(input).catch((error: unknown) => {
        throw asApiError(error);
      }),
    onSuccess: (result, input) => {
      refresh(touches);
      if (done) message.success(typeof done === 'string' ? done : done(result, input));
      onDone?.(result, input);
    },
    onError: (error, input) => {
      if (error.isConflict) refresh(staleOnConflict);
      if (silent) return;
      const again = () => {
        message.destroy(key);
        act.mutate(input);
      };
      const retry = createElement(Button, { size: 'small', type: 'link', onClick: again }, 'Thử lại');
      const content =
        error.code === 'network' ? createElement(Fragment, null, error.message, retry) : error.message;
      message.error({ key, content, duration: 8 });
    },
  });
  return act;
}
