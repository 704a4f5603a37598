import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { TemplateContent, TemplateSection } from '../../api/types/reports';
import { FormDrawer } from '../../shared/components/form-drawer';
import { optionsOf } from '../../shared/labels';
import styles from '../reports/reports.module.css';
import { AudienceField } from './audience-field';
import { EntryList, withEntry } from './entry-list';
import { NARRATIVE_WORDS, WRITER_WORDS } from './template-words';

interface ListProps {
  content: TemplateContent;
  mayEdit: boolean;
  onChange: (part: Partial<TemplateContent>) => void;
}

const NEW: TemplateSection = { code: '', title: '', writer: 'unit', narrative: 'optional', guidance: '' };

/** The sections of the outline. */
export function SectionList({ content, mayEdit, onChange }: ListProps) {
  const [edited, setEdited] = useState<{ at: number | null } | null>(null);
  return (
    <>
      <EntryList
        label="Các mục"
        addLabel="Thêm mục"
        entries={content.sections}
        mayEdit={mayEdit}
        name={({ code }) => `mục ${code}`}
        show={(section) => (
          <>
            <div className={styles.name}>
              {section.code}. {section.title}
            </div>
            <div className={styles.quiet}>
              {WRITER_WORDS[section.writer]} viết · Thuyết minh:{' '}
              {NARRATIVE_WORDS[section.narrative].toLowerCase()}
            </div>
          </>
        )}
        onEdit={(at) => setEdited({ at })}
        onChange={(sections) => onChange({ sections })}
      />
      {edited && (
        <SectionDrawer
          section={edited.at === null ? NEW : content.sections[edited.at]}
          onSave={(section) => {
            onChange({ sections: withEntry(content.sections, edited.at, section) });
            setEdited(null);
          }}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

function SectionDrawer(props: {
  section: TemplateSection;
  onSave: (section: TemplateSection) => void;
  onClose: () => void;
}) {
  const [section, setSection] = useState(props.section);
  const set = (part: Partial<TemplateSection>) => setSection({ ...section, ...part });
  return (
    <FormDrawer
      title="Mục của đề cương"
      okText="Xong"
      dirty={section !== props.section}
      ready={Boolean(section.code.trim() && section.title.trim())}
      busy={false}
      onSave={() => props.onSave(section)}
      onClose={props.onClose}
    >
      <Form layout="vertical">
        <Form.Item label="Mã mục" htmlFor="section-code" required extra="Ví dụ: I, II.1">
          <Input
            id="section-code"
            maxLength={30}
            value={section.code}
            onChange={(e) => set({ code: e.target.value })}
          />
        </Form.Item>
        <Form.Item label="Tên mục" htmlFor="section-title" required>
          <Input.TextArea
            id="section-title"
            rows={2}
            maxLength={500}
            value={section.title}
            onChange={(e) => set({ title: e.target.value })}
          />
        </Form.Item>
        <Form.Item label="Người viết" htmlFor="section-writer">
          <Select
            id="section-writer"
            value={section.writer}
            onChange={(writer) => set({ writer })}
            options={optionsOf(WRITER_WORDS)}
          />
        </Form.Item>
        <Form.Item label="Thuyết minh" htmlFor="section-narrative">
          <Select
            id="section-narrative"
            value={section.narrative}
            onChange={(narrative) => set({ narrative })}
            options={optionsOf(NARRATIVE_WORDS)}
          />
        </Form.Item>
        <Form.Item label="Hướng dẫn" htmlFor="section-guidance">
          <Input.TextArea
            id="section-guidance"
            rows={4}
            maxLength={4000}
            value={section.guidance}
            onChange={(e) => set({ guidance: e.target.value })}
          />
        </Form.Item>
        <AudienceField audience={section.audience} onChange={(audience) => set({ audience })} />
      </Form>
    </FormDrawer>
  );
}
