import { Tabs } from 'antd';
import { PageHeader } from '../../shared/components/page-header';
import { useUrlFilters } from '../../shared/hooks/use-url-filters';
import { useSession, visibleParts } from '../session/use-session';
import { ExtensionQueue } from './extension-queue';
import { ReplyQueue } from './reply-queue';
import { REPLY_FILTERS } from './reply-filters';

/** What units sent and asked: to be accepted, returned, granted. */
export default function RepliesPage() {
  const { filters, page, change } = useUrlFilters(REPLY_FILTERS);
  const { wide } = visibleParts(useSession());
  const tab = filters.tab === 'extensions' ? 'extensions' : 'replies';
  const shared = { filters, page, change };
  return (
    <>
      <PageHeader
        title="Trả lời, gia hạn"
        subtitle={
          wide
            ? 'Trả lời và đề nghị gia hạn của các đơn vị'
            : 'Trả lời đơn vị đã gửi và của các đơn vị nhận phần việc giao lại'
        }
      />
      <Tabs
        activeKey={tab}
        onChange={(next) => change({ tab: next === 'replies' ? '' : next, status: '' })}
        items={[
          { key: 'replies', label: 'Trả lời, báo cáo', children: <ReplyQueue {...shared} /> },
          { key: 'extensions', label: 'Đề nghị gia hạn', children: <ExtensionQueue {...shared} /> },
        ]}
        destroyOnHidden
      />
    </>
  );
}
