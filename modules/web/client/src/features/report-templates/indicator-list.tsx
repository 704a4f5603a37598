import { useState } from 'react';
import type { Indicator, TemplateContent } from '../../api/types/reports';
import { showNumber } from '../../shared/format/number';
import styles from '../reports/reports.module.css';
import { EntryList, withEntry } from './entry-list';
import { IndicatorDrawer } from './indicator-drawer';
import { AGGREGATION_WORDS, TYPE_WORDS } from './template-words';

interface ListProps {
  content: TemplateContent;
  mayEdit: boolean;
  onChange: (part: Partial<TemplateContent>) => void;
}

/** The indicators, in the order of the form. */
export function IndicatorList({ content, mayEdit, onChange }: ListProps) {
  const [edited, setEdited] = useState<{ at: number | null } | null>(null);
  const fresh: Indicator = {
    code: '',
    name: '',
    section: content.sections.find(({ writer }) => writer === 'unit')?.code ?? '',
    type: 'number',
    measure: '',
    required: true,
    aggregation: 'sum',
    breakdown: [],
  };
  return (
    <>
      <EntryList
        label="Các chỉ tiêu"
        addLabel="Thêm chỉ tiêu"
        entries={content.indicators}
        mayEdit={mayEdit}
        name={({ code }) => `chỉ tiêu ${code}`}
        show={(indicator) => (
          <>
            <div className={styles.name}>
              {indicator.code}. {indicator.name}
            </div>
            <div className={styles.quiet}>
              Mục {indicator.section} · {TYPE_WORDS[indicator.type]}
              {indicator.measure && ` (${indicator.measure})`} · {AGGREGATION_WORDS[indicator.aggregation]}
              {indicator.required && ' · Bắt buộc'}
              {indicator.breakdown.includes('sex') && ' · Theo giới tính'}
              {indicator.target &&
                ` · Mục tiêu ${indicator.target.direction === '>=' ? '≥' : '≤'} ${showNumber(indicator.target.value)}`}
            </div>
          </>
        )}
        onEdit={(at) => setEdited({ at })}
        onChange={(indicators) => onChange({ indicators })}
      />
      {edited && (
        <IndicatorDrawer
          indicator={edited.at === null ? fresh : content.indicators[edited.at]}
          content={content}
          onSave={(indicator) => {
            onChange({ indicators: withEntry(content.indicators, edited.at, indicator) });
            setEdited(null);
          }}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}
