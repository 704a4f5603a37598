import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/api-error';
import { keys } from '../api/query-keys';

/**
 * What was read stays good for a short while; only a lost connection is worth trying again by itself.
 * When the server no longer knows us, the session is read anew and the shell leads to sign-in.
 */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (error instanceof ApiError && error.status === 401 && query.queryKey[0] !== keys.session[0])
          void client.invalidateQueries({ queryKey: keys.session });
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // Without a network a request fails at once and says so, instead of waiting unseen for its return.
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: (count, error) => error instanceof ApiError && error.code === 'network' && count < 2,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}
