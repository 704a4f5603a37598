import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { Indicator, TemplateContent } from '../../api/types/reports';

interface TypeFieldsProps {
  indicator: Indicator;
  content: TemplateContent;
  set: (part: Partial<Indicator>) => void;
}

/** What only one type of indicator has. */
export function TypeFields({ indicator, content, set }: TypeFieldsProps) {
  const { type, options = [] } = indicator;
  return (
    <>
      {type === 'ratio' && (
        <>
          <Form.Item label="Tử số là gì" htmlFor="numerator">
            <Input
              id="numerator"
              maxLength={300}
              value={indicator.numerator ?? ''}
              onChange={(e) => set({ numerator: e.target.value || undefined })}
            />
          </Form.Item>
          <Form.Item label="Mẫu số là gì" htmlFor="denominator">
            <Input
              id="denominator"
              maxLength={300}
              value={indicator.denominator ?? ''}
              onChange={(e) => set({ denominator: e.target.value || undefined })}
            />
          </Form.Item>
          <Form.Item label="Nhân với" htmlFor="factor" extra="100 cho phần trăm">
            <InputNumber
              id="factor"
              stringMode
              min="0"
              value={indicator.factor ?? '100'}
              onChange={(value) => set({ factor: String(value ?? 100) })}
            />
          </Form.Item>
        </>
      )}
      {(type === 'number' || type === 'ratio') && (
        <Form.Item label="Số chữ số sau dấu phẩy" htmlFor="places">
          <InputNumber
            id="places"
            min={0}
            max={6}
            value={indicator.places ?? 0}
            onChange={(places) => set({ places: places ?? undefined })}
          />
        </Form.Item>
      )}
      {type === 'number' && (
        <Form.Item>
          <Checkbox
            checked={indicator.mayBeNegative ?? false}
            onChange={(e) => set({ mayBeNegative: e.target.checked || undefined })}
          >
            Được ghi số âm
          </Checkbox>
        </Form.Item>
      )}
      {indicator.aggregation === 'weighted-average' && (
        <Form.Item label="Trọng số" htmlFor="weight">
          <Select
            id="weight"
            value={indicator.weight ?? null}
            onChange={(weight: string) => set({ weight })}
            options={content.indicators
              .filter((one) => one.type === 'number' && one.code !== indicator.code)
              .map(({ code, name }) => ({ value: code, label: `${code}. ${name}` }))}
          />
        </Form.Item>
      )}
      {type === 'choice' && (
        <>
          <Form.Item label="Các phương án" htmlFor="options">
            <Select
              id="options"
              mode="tags"
              value={options}
              onChange={(next: string[]) => set({ options: next })}
              open={false}
              placeholder="Gõ rồi nhấn Enter"
            />
          </Form.Item>
          <Form.Item label="Phương án tính là đạt" htmlFor="yes">
            <Select
              id="yes"
              value={indicator.yes ?? null}
              onChange={(yes: string) => set({ yes })}
              options={options.map((value) => ({ value, label: value }))}
            />
          </Form.Item>
        </>
      )}
      {type === 'table' && <ColumnsField indicator={indicator} set={set} />}
    </>
  );
}

/** Columns of a table, one per line: code, title, kind. */
function ColumnsField({ indicator, set }: Pick<TypeFieldsProps, 'indicator' | 'set'>) {
  const [text, setText] = useState(() =>
    (indicator.columns ?? [])
      .map(({ code, title, type }) => `${code} | ${title} | ${type === 'number' ? 'số' : 'chữ'}`)
      .join('\n'),
  );
  const change = (next: string) => {
    setText(next);
    set({
      columns: next
        .split('\n')
        .map((line) => line.split('|').map((part) => part.trim()))
        .filter(([code, title]) => code && title)
        .map(([code, title, kind]) => ({
          code,
          title,
          type: kind?.toLowerCase() === 'số' ? 'number' : 'text',
        })),
    });
  };
  return (
    <Form.Item
      label="Các cột của bảng"
      htmlFor="columns"
      extra="Mỗi dòng một cột: mã | tên cột | số (hoặc chữ)"
    >
      <Input.TextArea id="columns" rows={4} value={text} onChange={(event) => change(event.target.value)} />
    </Form.Item>
  );
}
