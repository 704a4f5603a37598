import { InboxOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Select, Upload } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { keys } from '../../api/query-keys';
import { signOffApi, type FileFields } from '../../api/sign-off.api';
import { FormError } from '../../shared/components/error-panel';
import { PageHeader } from '../../shared/components/page-header';
import { useAct } from '../../shared/hooks/use-act';
import { EMPTY_WAY, WayFields, wayOf } from './way-fields';
import styles from './sign-off.module.css';

interface Facts {
  bodyId: string | null;
  subject: string;
  documentKind: string;
  notation: string;
}

const EMPTY: Facts = { bodyId: null, subject: '', documentKind: '', notation: '' };

/** Submits a PDF that was made elsewhere. */
export default function NewSubmissionPage() {
  const navigate = useNavigate();
  const bodies = useQuery({ queryKey: keys.submissionBodies, queryFn: signOffApi.bodies });
  const [facts, setFacts] = useState(EMPTY);
  const [files, setFiles] = useState<File[]>([]);
  const [draft, setDraft] = useState(EMPTY_WAY);
  const bodyId = facts.bodyId ?? bodies.data?.[0]?.id ?? null;
  const way = wayOf(draft);
  const ready = way && bodyId && files.length > 0 && facts.subject.trim() && facts.notation.trim();
  const submit = useAct({
    run: (fields: FileFields) => signOffApi.submitFiles(fields, files, {}),
    touches: [keys.submissions, keys.waiting],
    done: 'Đã trình ký.',
    silent: true,
    onDone: ({ id }) => void navigate(`/submissions/${id}`),
  });
  const text = (name: 'subject' | 'documentKind' | 'notation') => ({
    id: `submission-${name}`,
    value: facts[name],
    onChange: ({ target }: { target: { value: string } }) => setFacts({ ...facts, [name]: target.value }),
  });
  const send = () => {
    if (!way || !bodyId) return;
    const { subject, documentKind, notation } = facts;
    submit.mutate({ ...way, bodyId, subject: subject.trim(), documentKind, notation: notation.trim() });
  };
  return (
    <>
      <PageHeader
        title="Trình văn bản"
        back={{ to: '/submissions', label: 'Trình ký' }}
        subtitle="Văn bản soạn ngoài hệ thống. Để trống số và ngày theo thể thức; họ tên người ký đứng ở cuối văn bản."
      />
      <section className={styles.panel} style={{ maxWidth: 760 }}>
        <Form layout="vertical" onFinish={send}>
          <Form.Item label="Tệp PDF của văn bản" required htmlFor="submission-files">
            <Upload.Dragger
              id="submission-files"
              accept=".pdf,.docx,.xlsx,.doc,.xls"
              multiple
              fileList={files.map((file, index) => ({ uid: String(index), name: file.name }))}
              beforeUpload={(file) => {
                setFiles((before) => [...before, file]);
                return false;
              }}
              onRemove={({ uid }) => setFiles(files.filter((_, index) => String(index) !== uid))}
            >
              <InboxOutlined aria-hidden style={{ fontSize: 28 }} />
              <p>Thả tệp vào đây hoặc bấm để chọn</p>
              <p className={styles.quiet}>
                Tệp đầu tiên là văn bản (PDF); tiếp theo là bản Word và các tệp kèm theo.
              </p>
            </Upload.Dragger>
          </Form.Item>
          <Form.Item label="Cơ quan ban hành" required htmlFor="submission-body">
            <Select
              id="submission-body"
              loading={bodies.isPending}
              value={bodyId}
              options={(bodies.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => setFacts({ ...facts, bodyId: id })}
            />
          </Form.Item>
          <Form.Item label="Trích yếu" required htmlFor="submission-subject">
            <Input.TextArea {...text('subject')} rows={2} maxLength={2000} />
          </Form.Item>
          <Form.Item label="Loại văn bản" htmlFor="submission-documentKind">
            <Input {...text('documentKind')} maxLength={100} placeholder="Báo cáo, Công văn, Tờ trình…" />
          </Form.Item>
          <Form.Item label="Ký hiệu sau số" required htmlFor="submission-notation">
            <Input {...text('notation')} maxLength={100} placeholder="BC-UBND" />
          </Form.Item>
          <WayFields value={draft} onChange={setDraft} />
          <FormError error={submit.error} />
          <Button
            type="primary"
            htmlType="submit"
            disabled={!ready}
            loading={submit.isPending}
            style={{ marginTop: 12 }}
          >
            Trình ký
          </Button>
        </Form>
      </section>
    </>
  );
}
