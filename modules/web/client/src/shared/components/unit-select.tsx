import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useMemo } from 'react';
import { keys } from '../../api/query-keys';
import { unitsApi } from '../../api/organization.api';
import type { UnitKind, UnitOption } from '../../api/types/organization';
import { matches } from '../format/fold';
import { UNIT_KIND_LABELS } from '../labels';

/** Units for choosing, kept for the whole visit. */
export function useUnitOptions() {
  return useQuery({ queryKey: keys.unitOptions, queryFn: unitsApi.options, staleTime: 5 * 60_000 });
}

interface Option {
  value: string;
  label: string;
  words: string;
}

/** Those who are given tasks most often first. */
const KINDS: UnitKind[] = [
  'department',
  'office',
  'agency',
  'armed-force',
  'mass-organization',
  'press',
  'commune',
  'ward',
  'unit',
  'province-committee',
  'external',
];

/** Units as Select options, gathered by kind. */
export function unitChoices(units: UnitOption[]): { label: string; options: Option[] }[] {
  return KINDS.map((kind) => ({
    label: UNIT_KIND_LABELS[kind],
    options: units
      .filter((unit) => unit.kind === kind)
      .map(({ id, name, shortName }) => ({ value: id, label: name, words: `${name} ${shortName ?? ''}` })),
  })).filter(({ options }) => options.length > 0);
}

const findUnit = (question: string, option: unknown) => {
  const { words } = (option ?? {}) as Partial<Option>;
  return words !== undefined && matches(words, question);
};

interface UnitSelectProps<V> {
  id?: string;
  value?: V;
  onChange?: (value: V) => void;
  placeholder?: string;
  disabled?: boolean;
  allowClear?: boolean;
  autoFocus?: boolean;
  'aria-label'?: string;
}

/** One unit of the catalogue, found by typing with or without diacritics. */
export function UnitSelect({ placeholder = 'Chọn đơn vị', ...rest }: UnitSelectProps<string | null>) {
  const { data, isPending, isError } = useUnitOptions();
  const options = useMemo(() => unitChoices(data ?? []), [data]);
  return (
    <Select
      {...rest}
      placeholder={isError ? 'Không tải được danh mục đơn vị' : placeholder}
      loading={isPending}
      showSearch={{ filterOption: findUnit }}
      options={options}
      style={{ width: '100%' }}
    />
  );
}

/** Several units of the catalogue. */
export function UnitsSelect({
  placeholder = 'Chọn một hoặc nhiều đơn vị',
  ...rest
}: UnitSelectProps<string[]>) {
  const { data, isPending, isError } = useUnitOptions();
  const options = useMemo(() => unitChoices(data ?? []), [data]);
  return (
    <Select
      {...rest}
      mode="multiple"
      maxTagCount="responsive"
      placeholder={isError ? 'Không tải được danh mục đơn vị' : placeholder}
      loading={isPending}
      showSearch={{ filterOption: findUnit }}
      options={options}
      style={{ width: '100%' }}
    />
  );
}
