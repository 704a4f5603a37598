import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ErrorPanel } from './error-panel';

interface QueryGateProps<T> {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
  /** What stands while the data is on its way. */
  loading?: ReactNode;
  extra?: ReactNode;
}

/** Shows the data once it is there; before that a skeleton, and instead of it the error with a retry. */
export function QueryGate<T>({ query, children, loading, extra }: QueryGateProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError)
    return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} extra={extra} />;
  return (
    <div role="status" aria-label="Đang tải">
      {loading ?? <Skeleton active paragraph={{ rows: 6 }} />}
    </div>
  );
}
