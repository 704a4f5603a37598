import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, Tabs } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { keys } from '../../api/query-keys';
import { templatesApi } from '../../api/reports.api';
import type { Template, TemplateContent } from '../../api/types/reports';
import { DownloadButton } from '../../shared/components/download-button';
import { FormError } from '../../shared/components/error-panel';
import { PageHeader } from '../../shared/components/page-header';
import { QueryGate } from '../../shared/components/query-gate';
import { ToneTag } from '../../shared/components/tags';
import { useAct } from '../../shared/hooks/use-act';
import { useLeaveGuard } from '../../shared/hooks/use-leave-guard';
import styles from '../reports/reports.module.css';
import { useSession, visibleParts } from '../session/use-session';
import { CheckList } from './check-list';
import { IndicatorList } from './indicator-list';
import { SectionList } from './section-list';

/** One template: its sections, indicators and checks, edited as a draft and then published. */
export default function TemplatePage() {
  const { templateId = '' } = useParams();
  const template = useQuery({
    queryKey: keys.reportTemplate(templateId),
    queryFn: () => templatesApi.read(templateId),
  });
  return (
    <QueryGate query={template}>
      {(data) => <TemplateEditor key={`${data.id}-${data.version}`} template={data} />}
    </QueryGate>
  );
}

function TemplateEditor({ template }: { template: Template }) {
  const { coordinates } = visibleParts(useSession());
  const { modal } = App.useApp();
  const [name, setName] = useState(template.name);
  const [content, setContent] = useState<TemplateContent>(template.content);
  const [dirty, setDirty] = useState(false);
  useLeaveGuard(dirty);
  const change = (part: Partial<TemplateContent>) => {
    setContent({ ...content, ...part });
    setDirty(true);
  };
  const save = useAct({
    run: () =>
      templatesApi.save(template.id, template.version, name, {
        ...content,
        grounds: content.grounds.filter((line) => line.trim()),
      }),
    touches: [keys.reportTemplates],
    silent: true,
    done: 'Đã lưu bản nháp.',
    onDone: () => setDirty(false),
  });
  const publish = useAct({
    run: () => templatesApi.publish(template.id, template.version),
    touches: [keys.reportTemplates],
    silent: true,
    done: 'Đã ban hành phiên bản mới của đề cương.',
  });
  const discard = useAct({
    run: () => templatesApi.discard(template.id, template.version),
    touches: [keys.reportTemplates],
    done: 'Đã bỏ bản nháp.',
  });
  const askDiscard = () =>
    modal.confirm({
      title: 'Bỏ bản nháp?',
      content: 'Phiên bản đã ban hành được giữ nguyên.',
      okText: 'Bỏ bản nháp',
      okButtonProps: { danger: true },
      cancelText: 'Thôi',
      onOk: () => discard.mutate(),
    });
  return (
    <>
      <PageHeader
        title={template.name}
        back={{ to: '/report-templates', label: 'Đề cương báo cáo' }}
        subtitle={
          <span className={styles.state}>
            Phiên bản {template.number}
            <ToneTag tone={template.draft ? 'amber' : 'green'}>
              {template.draft ? 'Bản nháp' : 'Đã ban hành'}
            </ToneTag>
          </span>
        }
        actions={
          <>
            <DownloadButton
              path={`/report-templates/${template.id}/workbook`}
              name={`de-cuong-${template.code}.xlsx`}
            >
              Xuất Excel
            </DownloadButton>
            {coordinates && template.draft && template.publishedNumber > 0 && (
              <Button onClick={askDiscard}>Bỏ bản nháp</Button>
            )}
            {coordinates && (
              <Button disabled={!dirty} loading={save.isPending} onClick={() => save.mutate()}>
                Lưu bản nháp
              </Button>
            )}
            {coordinates && template.draft && (
              <Button
                type="primary"
                disabled={dirty || template.faults.length > 0}
                loading={publish.isPending}
                onClick={() => publish.mutate()}
              >
                Ban hành
              </Button>
            )}
          </>
        }
      />
      <FormError error={save.error ?? publish.error} />
      {template.faults.length > 0 && !dirty && (
        <Alert
          style={{ marginBottom: 12 }}
          type="warning"
          showIcon
          title={`Còn ${template.faults.length} chỗ cần sửa trước khi ban hành`}
          description={
            <ul className={styles.findings}>
              {template.faults.map((fault, index) => (
                <li key={index}>{fault.message}</li>
              ))}
            </ul>
          }
        />
      )}
      {!template.draft && coordinates && (
        <p className={styles.quiet}>
          Phiên bản đã ban hành không đổi; sửa ở đây sẽ tạo bản nháp của phiên bản {template.number + 1}. Kỳ
          đang mở vẫn dùng phiên bản của mình.
        </p>
      )}
      <section className={styles.panel}>
        <Tabs
          items={[
            {
              key: 'info',
              label: 'Thông tin',
              children: (
                <Form layout="vertical" disabled={!coordinates}>
                  <Form.Item label="Tên đề cương" htmlFor="name">
                    <Input
                      id="name"
                      maxLength={300}
                      value={name}
                      onChange={(event) => {
                        setName(event.target.value);
                        setDirty(true);
                      }}
                    />
                  </Form.Item>
                  <Form.Item label="Tên báo cáo khi in" htmlFor="title">
                    <Input
                      id="title"
                      maxLength={300}
                      value={content.title}
                      onChange={(event) => change({ title: event.target.value })}
                    />
                  </Form.Item>
                  <Form.Item label="Căn cứ (mỗi dòng một văn bản)" htmlFor="grounds">
                    <Input.TextArea
                      id="grounds"
                      rows={4}
                      value={content.grounds.join('\n')}
                      onChange={(event) => change({ grounds: event.target.value.split('\n') })}
                    />
                  </Form.Item>
                </Form>
              ),
            },
            {
              key: 'sections',
              label: `Mục (${content.sections.length})`,
              children: <SectionList content={content} mayEdit={coordinates} onChange={change} />,
            },
            {
              key: 'indicators',
              label: `Chỉ tiêu (${content.indicators.length})`,
              children: <IndicatorList content={content} mayEdit={coordinates} onChange={change} />,
            },
            {
              key: 'checks',
              label: `Kiểm tra (${content.checks.length})`,
              children: <CheckList content={content} mayEdit={coordinates} onChange={change} />,
            },
          ]}
        />
      </section>
    </>
  );
}
