import { PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Select, Upload } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { keys } from '../../api/query-keys';
import { templatesApi } from '../../api/reports.api';
import type { TemplateSummary } from '../../api/types/reports';
import { EmptyState } from '../../shared/components/empty-state';
import { FormError } from '../../shared/components/error-panel';
import { FilterBar, SearchField } from '../../shared/components/filter-bar';
import { FormDialog } from '../../shared/components/form-dialog';
import { PageHeader } from '../../shared/components/page-header';
import { Pager } from '../../shared/components/pager';
import { QueryGate } from '../../shared/components/query-gate';
import { ToneTag } from '../../shared/components/tags';
import { useAct } from '../../shared/hooks/use-act';
import { useUrlFilters } from '../../shared/hooks/use-url-filters';
import styles from '../reports/reports.module.css';
import { useSession, visibleParts } from '../session/use-session';

const FILTERS = ['q'] as const;
const SIZE = 20;

/** Forms of reports, those in use first. */
export default function TemplatesPage() {
  const { coordinates } = visibleParts(useSession());
  const navigate = useNavigate();
  const { filters, page, change } = useUrlFilters(FILTERS);
  const [making, setMaking] = useState(false);
  const query = { ...filters, page, size: SIZE };
  const templates = useQuery({
    queryKey: keys.reportTemplateList(query),
    queryFn: () => templatesApi.list(query),
    placeholderData: keepPreviousData,
  });
  const load = useAct({
    run: (file: File) => templatesApi.import(file),
    touches: [keys.reportTemplates],
    silent: true,
    done: 'Đã nạp đề cương; hãy xem lại rồi ban hành.',
    onDone: ({ id }) => void navigate(`/report-templates/${id}`),
  });
  return (
    <>
      <PageHeader
        title="Đề cương báo cáo"
        subtitle="Mục, chỉ tiêu và phép kiểm tra mà các đơn vị phải điền"
        actions={
          coordinates && (
            <>
              <Upload
                accept=".xlsx"
                showUploadList={false}
                beforeUpload={(file) => {
                  load.mutate(file);
                  return false;
                }}
              >
                <Button icon={<UploadOutlined aria-hidden />} loading={load.isPending}>
                  Nhập từ Excel
                </Button>
              </Upload>
              <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setMaking(true)}>
                Thêm đề cương
              </Button>
            </>
          )
        }
      />
      <FormError error={load.error} />
      <FilterBar
        search={<SearchField value={filters.q} onSearch={(q) => change({ q })} placeholder="Tìm đề cương" />}
      />
      <QueryGate query={templates}>
        {(list) =>
          list.items.length ? (
            <>
              <ul className={styles.list} aria-label="Danh sách đề cương">
                {list.items.map((template) => (
                  <TemplateCard key={template.id} template={template} />
                ))}
              </ul>
              <Pager page={page} size={SIZE} total={list.total} onChange={(next) => change({ page: next })} />
              {making && <NewTemplate templates={list.items} onClose={() => setMaking(false)} />}
            </>
          ) : (
            <EmptyState text="Chưa có đề cương nào." />
          )
        }
      </QueryGate>
    </>
  );
}

function TemplateCard({ template }: { template: TemplateSummary }) {
  return (
    <li className={styles.card}>
      <div className={styles.main}>
        <Link to={`/report-templates/${template.id}`} className={styles.name}>
          {template.name}
        </Link>
        <div className={styles.quiet}>
          {template.sections} mục, {template.indicators} chỉ tiêu
          {template.openPeriods > 0 && ` · ${template.openPeriods} kỳ đang mở`}
        </div>
      </div>
      <div className={styles.state}>
        {template.publishedNumber > 0 && <ToneTag tone="green">Bản {template.publishedNumber}</ToneTag>}
        {template.hasDraft && <ToneTag tone="amber">Có bản nháp</ToneTag>}
        {template.retired && <ToneTag tone="grey">Ngừng sử dụng</ToneTag>}
      </div>
    </li>
  );
}

function NewTemplate({ templates, onClose }: { templates: TemplateSummary[]; onClose: () => void }) {
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [copyOf, setCopyOf] = useState<string | null>(null);
  const make = useAct({
    run: () => templatesApi.create(name.trim(), copyOf ?? undefined),
    touches: [keys.reportTemplates],
    silent: true,
    onDone: ({ id }) => void navigate(`/report-templates/${id}`),
  });
  return (
    <FormDialog
      title="Thêm đề cương"
      okText="Tạo"
      okButtonProps={{ disabled: !name.trim(), loading: make.isPending }}
      dirty={Boolean(name)}
      onOk={() => make.mutate()}
      onClose={onClose}
    >
      <Form layout="vertical">
        <Form.Item label="Tên đề cương" htmlFor="template-name" required>
          <Input
            id="template-name"
            maxLength={300}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Form.Item>
        <Form.Item label="Sao chép từ" htmlFor="copy-of">
          <Select
            id="copy-of"
            allowClear
            placeholder="Bắt đầu từ đề cương trống"
            value={copyOf}
            onChange={(id: string | null) => setCopyOf(id ?? null)}
            options={templates.map((template) => ({ value: template.id, label: template.name }))}
          />
        </Form.Item>
      </Form>
      <FormError error={make.error} />
    </FormDialog>
  );
}
