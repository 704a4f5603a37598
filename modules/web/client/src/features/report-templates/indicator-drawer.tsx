import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { Indicator, TemplateContent } from '../../api/types/reports';
import { FormDrawer } from '../../shared/components/form-drawer';
import { optionsOf } from '../../shared/labels';
import { AudienceField } from './audience-field';
import { TypeFields } from './type-fields';
import { AGGREGATION_WORDS, AGGREGATIONS_OF, BREAKDOWN_WORDS, TYPE_WORDS } from './template-words';

interface IndicatorDrawerProps {
  indicator: Indicator;
  content: TemplateContent;
  onSave: (indicator: Indicator) => void;
  onClose: () => void;
}

/** One indicator: what is asked, how it is added up, what it is compared with. */
export function IndicatorDrawer(props: IndicatorDrawerProps) {
  const { content, onSave, onClose } = props;
  const [indicator, setIndicator] = useState(props.indicator);
  const set = (part: Partial<Indicator>) => setIndicator({ ...indicator, ...part });
  const setType = (type: Indicator['type']) =>
    set({
      type,
      aggregation: AGGREGATIONS_OF[type][0],
      breakdown: indicator.breakdown.filter((one) => one === 'level'),
    });
  const counts = indicator.type !== 'text' && indicator.type !== 'table';
  return (
    <FormDrawer
      title="Chỉ tiêu"
      okText="Xong"
      dirty={indicator !== props.indicator}
      ready={Boolean(indicator.code.trim() && indicator.name.trim() && indicator.section)}
      busy={false}
      onSave={() => onSave(indicator)}
      onClose={onClose}
    >
      <Form layout="vertical">
        <Form.Item label="Mã chỉ tiêu" htmlFor="code" required>
          <Input
            id="code"
            maxLength={30}
            value={indicator.code}
            onChange={(e) => set({ code: e.target.value })}
          />
        </Form.Item>
        <Form.Item label="Tên chỉ tiêu" htmlFor="indicator-name" required>
          <Input.TextArea
            id="indicator-name"
            rows={2}
            maxLength={500}
            value={indicator.name}
            onChange={(e) => set({ name: e.target.value })}
          />
        </Form.Item>
        <Form.Item label="Thuộc mục" htmlFor="section" required>
          <Select
            id="section"
            value={indicator.section}
            onChange={(section: string) => set({ section })}
            options={content.sections
              .filter(({ writer }) => writer === 'unit')
              .map(({ code, title }) => ({ value: code, label: `${code}. ${title}` }))}
          />
        </Form.Item>
        <Form.Item label="Loại" htmlFor="type">
          <Select id="type" value={indicator.type} onChange={setType} options={optionsOf(TYPE_WORDS)} />
        </Form.Item>
        <Form.Item label="Đơn vị tính" htmlFor="measure">
          <Input
            id="measure"
            maxLength={60}
            value={indicator.measure}
            onChange={(e) => set({ measure: e.target.value })}
          />
        </Form.Item>
        <Form.Item>
          <Checkbox checked={indicator.required} onChange={(e) => set({ required: e.target.checked })}>
            Bắt buộc điền
          </Checkbox>
        </Form.Item>
        <TypeFields indicator={indicator} content={content} set={set} />
        <Form.Item label="Cách tổng hợp" htmlFor="aggregation">
          <Select
            id="aggregation"
            value={indicator.aggregation}
            onChange={(aggregation) => set({ aggregation })}
            options={AGGREGATIONS_OF[indicator.type].map((value) => ({
              value,
              label: AGGREGATION_WORDS[value],
            }))}
          />
        </Form.Item>
        <Form.Item label="Phân tổ" htmlFor="breakdown">
          <Select
            id="breakdown"
            mode="multiple"
            value={indicator.breakdown}
            onChange={(breakdown) => set({ breakdown })}
            options={optionsOf(BREAKDOWN_WORDS)}
          />
        </Form.Item>
        {counts && <TargetFields indicator={indicator} set={set} />}
        <Form.Item label="Hướng dẫn" htmlFor="guidance">
          <Input.TextArea
            id="guidance"
            rows={3}
            maxLength={2000}
            value={indicator.guidance ?? ''}
            onChange={(e) => set({ guidance: e.target.value || undefined })}
          />
        </Form.Item>
        <AudienceField audience={indicator.audience} onChange={(audience) => set({ audience })} />
      </Form>
    </FormDrawer>
  );
}

interface FieldsProps {
  indicator: Indicator;
  set: (part: Partial<Indicator>) => void;
}

function TargetFields({ indicator, set }: FieldsProps) {
  const { target } = indicator;
  const direction = target?.direction ?? '>=';
  return (
    <>
      <Form.Item label="Mục tiêu" htmlFor="target">
        <Select
          aria-label="Chiều của mục tiêu"
          style={{ width: 120 }}
          value={direction}
          disabled={!target}
          onChange={(next) => target && set({ target: { ...target, direction: next } })}
          options={[
            { value: '>=' as const, label: 'Từ (≥)' },
            { value: '<=' as const, label: 'Đến (≤)' },
          ]}
        />{' '}
        <InputNumber
          id="target"
          stringMode
          decimalSeparator=","
          value={target?.value ?? null}
          onChange={(value) =>
            set({ target: value === null ? undefined : { ...target, direction, value: String(value) } })
          }
        />
      </Form.Item>
      {target && (
        <Form.Item label="Nguồn của mục tiêu" htmlFor="target-note">
          <Input
            id="target-note"
            maxLength={300}
            value={target.note ?? ''}
            onChange={(e) => set({ target: { ...target, note: e.target.value || undefined } })}
          />
        </Form.Item>
      )}
      <Form.Item label="Số liệu gốc" htmlFor="baseline">
        <InputNumber
          id="baseline"
          stringMode
          decimalSeparator=","
          value={indicator.baseline ?? null}
          onChange={(value) => set({ baseline: value === null ? undefined : String(value) })}
        />
      </Form.Item>
    </>
  );
}
