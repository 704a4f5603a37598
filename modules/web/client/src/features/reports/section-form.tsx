import type { TemplateSection, UnitReport } from '../../api/types/reports';
import { showNumber } from '../../shared/format/number';
import { FieldInput } from './field-input';
import type { FormKeeper, KeptForm } from './form-keeper';
import type { FormGroup } from './report-fields';
import styles from './reports.module.css';

interface SectionFormProps {
  section: TemplateSection;
  groups: FormGroup[];
  report: UnitReport;
  kept: KeptForm;
  keeper: FormKeeper;
}

/** The fields of one section, indicator by indicator. */
export function SectionForm({ section, groups, report, kept, keeper }: SectionFormProps) {
  const values = new Map(report.values.map((value) => [value.field, value]));
  return (
    <>
      <h2>
        {section.code}. {section.title}
      </h2>
      {section.guidance && <p className={styles.quiet}>{section.guidance}</p>}
      {groups.map(({ indicator, fields }) => (
        <div
          key={indicator?.code ?? 'narrative'}
          className={styles.group}
          role="group"
          aria-label={indicator?.name ?? section.title}
        >
          {indicator && (
            <>
              <div className={styles.indicator}>
                {indicator.code}. {indicator.name}
                {indicator.measure && <span className={styles.quiet}> ({indicator.measure})</span>}
              </div>
              {indicator.guidance && <div className={styles.quiet}>{indicator.guidance}</div>}
              {indicator.target && (
                <div className={styles.quiet}>
                  Mục tiêu: {indicator.target.direction === '>=' ? 'từ' : 'không quá'}{' '}
                  {showNumber(indicator.target.value)} {indicator.measure}
                  {indicator.target.note && ` (${indicator.target.note})`}
                </div>
              )}
            </>
          )}
          <div className={styles.inputs}>
            {fields.map((field) => (
              <FieldInput
                key={field.key}
                field={field}
                value={values.get(field.key)}
                typed={kept.typed[field.key]}
                conflict={kept.conflicts[field.key]}
                findings={
                  report.canFill ? report.findings.filter((finding) => finding.field === field.key) : []
                }
                last={report.last[field.key]}
                disabled={!report.canFill}
                onType={(value) => keeper.type(field.key, value)}
                onChoose={(whose) => keeper.choose(field.key, whose)}
              />
            ))}
          </div>
        </div>
      ))}
    </>
  );
}
