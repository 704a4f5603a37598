import { App, Button, Input, type GetRef } from 'antd';
import { useRef, useState } from 'react';
import { textsApi } from '../../api/drafts.api';
import { keys } from '../../api/query-keys';
import type { DocumentText } from '../../api/types/drafts';
import { GrowingText } from '../../shared/components/growing-text';
import { FormError } from '../../shared/components/error-panel';
import { FormDrawer } from '../../shared/components/form-drawer';
import { showInstant } from '../../shared/format/dates';
import { useAct } from '../../shared/hooks/use-act';
import styles from './texts.module.css';

/** One text: its wording, the places that can be filled in, and how it reads with sample values. */
export function TextDrawer({ text, onClose }: { text: DocumentText; onClose: () => void }) {
  const { code, version, placeholders } = text;
  const [typed, setTyped] = useState(text.text);
  const field = useRef<GetRef<typeof Input.TextArea>>(null);
  const { modal } = App.useApp();
  const save = useAct({
    run: () => textsApi.save(code, version, typed),
    touches: [keys.texts],
    staleOnConflict: [],
    done: 'Đã lưu mẫu văn bản.',
    silent: true,
    onDone: onClose,
  });
  const reset = useAct({
    run: () => textsApi.reset(code, version),
    touches: [keys.texts],
    done: 'Đã khôi phục mẫu mặc định.',
    onDone: onClose,
  });
  const preview = useAct({ run: () => textsApi.preview(code, typed), touches: [], silent: true });
  const insert = (name: string) => {
    const area = field.current?.resizableTextArea?.textArea;
    const [from, to] = [area?.selectionStart ?? typed.length, area?.selectionEnd ?? typed.length];
    setTyped(`${typed.slice(0, from)}{{${name}}}${typed.slice(to)}`);
    field.current?.focus();
  };
  const askReset = () =>
    modal.confirm({
      title: 'Khôi phục mẫu mặc định?',
      content: 'Lời văn đang dùng được giữ trong các phiên bản.',
      okText: 'Khôi phục',
      cancelText: 'Thôi',
      onOk: () => reset.mutateAsync().catch(() => undefined),
    });
  return (
    <FormDrawer
      title={`${text.document}: ${text.title.toLocaleLowerCase('vi')}`}
      dirty={typed !== text.text}
      ready={Boolean(typed.trim())}
      busy={save.isPending}
      onSave={() => save.mutate()}
      onClose={onClose}
    >
      <div className={styles.form}>
        <div className={styles.quiet}>{text.about}</div>
        <label className={styles.label}>
          Lời văn
          <GrowingText
            ref={field}
            minRows={text.single ? 2 : 6}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <div>
          <strong>Chỗ điền dùng được</strong>
          <div className={styles.places}>
            {placeholders.map(({ name, about, required }) => (
              <Button key={name} size="small" title={about} onClick={() => insert(name)}>
                {name}
                {required && ' (bắt buộc)'}
              </Button>
            ))}
          </div>
        </div>
        <FormError error={save.error} heading={save.error ? 'Chưa lưu được' : undefined} />
        <div>
          <Button loading={preview.isPending} onClick={() => preview.mutate()}>
            Xem thử
          </Button>{' '}
          {text.changed && <Button onClick={askReset}>Khôi phục mặc định</Button>}
        </div>
        <FormError error={preview.error} heading={preview.error ? 'Chưa xem thử được' : undefined} />
        {preview.data && !preview.error && <div className={styles.preview}>{preview.data.text}</div>}
        {text.versions.length > 0 && <TextVersions text={text} onTake={setTyped} />}
      </div>
    </FormDrawer>
  );
}

function TextVersions({ text, onTake }: { text: DocumentText; onTake: (text: string) => void }) {
  return (
    <div>
      <strong>Các phiên bản</strong>
      <ul className={styles.versions}>
        {text.versions.map((version) => (
          <li key={version.version}>
            {showInstant(version.at)}, {version.by}
            {version.text === null ? ': mẫu mặc định' : ' '}
            <Button type="link" size="small" onClick={() => onTake(version.text ?? text.defaultText)}>
              Lấy lại lời văn này
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
