import { Skeleton } from 'antd';

/** Stands in for a page whose code is still on its way. */
export function PageSkeleton() {
  return (
    <div role="status" aria-label="Đang mở trang">
      <Skeleton active title={{ width: 260 }} paragraph={{ rows: 8 }} />
    </div>
  );
}
