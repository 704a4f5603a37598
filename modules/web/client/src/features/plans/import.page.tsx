import { useSearchParams } from 'react-router';
import { PageHeader } from '../../shared/components/page-header';
import { EmptyState } from '../../shared/components/empty-state';
import { useSession, visibleParts } from '../session/use-session';
import { ImportForm } from './import-form';

/** A document comes in: as a file or as pasted text; with `?plan=` as a newer version of that plan. */
export default function ImportPage() {
  const [params] = useSearchParams();
  const planId = params.get('plan') ?? undefined;
  const { coordinates } = visibleParts(useSession());
  return (
    <>
      <PageHeader
        title={planId ? 'Nhập bản sửa đổi, bổ sung' : 'Nhập kế hoạch'}
        back={planId ? { to: `/plans/${planId}`, label: 'Về kế hoạch' } : { to: '/plans', label: 'Kế hoạch' }}
        subtitle={
          planId
            ? 'Bản mới được so với kế hoạch đang thực hiện; chưa có gì thay đổi cho đến khi bạn quyết định.'
            : 'Văn bản được đọc thành bản nháp; chưa có nhiệm vụ nào được giao cho đến khi bạn duyệt.'
        }
      />
      {coordinates ? (
        <ImportForm planId={planId} />
      ) : (
        <EmptyState text="Chỉ chuyên viên tổng hợp mới nhập được kế hoạch." />
      )}
    </>
  );
}
