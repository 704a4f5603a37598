import { Button } from 'antd';
import { Link } from 'react-router';
import { EmptyState } from '../shared/components/empty-state';
import { PageHeader } from '../shared/components/page-header';

export function NotFoundPage() {
  return (
    <>
      <PageHeader title="Không có trang này" />
      <EmptyState text="Địa chỉ có thể đã đổi hoặc gõ nhầm.">
        <Link to="/">
          <Button type="primary">Về trang đầu</Button>
        </Link>
      </EmptyState>
    </>
  );
}
