import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { keys } from '../../api/query-keys';
import { signOffApi } from '../../api/sign-off.api';
import type { SignOffPerson } from '../../api/types/sign-off';

interface PersonSelectProps {
  id?: string;
  value: string | null;
  onChange: (id: string | null, person: SignOffPerson | null) => void;
  /** Only those who may sign. */
  leaders?: boolean;
  /** People who are not offered. */
  without?: readonly string[];
  placeholder?: string;
}

/** One colleague of any unit, found by name with or without diacritics. */
export function PersonSelect({ id, value, onChange, leaders, without = [], placeholder }: PersonSelectProps) {
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), 250);
    return () => clearTimeout(timer);
  }, [typed]);
  const query = { q, leaders: leaders || undefined };
  const people = useQuery({
    queryKey: keys.submissionPeople(query),
    queryFn: () => signOffApi.people(query),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const offered = (people.data ?? []).filter((person) => !without.includes(person.id));
  return (
    <Select
      id={id}
      value={value}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={people.isFetching}
      placeholder={people.isError ? 'Không tải được danh sách người dùng' : (placeholder ?? 'Gõ họ tên')}
      notFoundContent={people.isPending ? 'Đang tải…' : 'Không tìm thấy người nào.'}
      options={offered.map((person) => ({ value: person.id, label: personLabel(person) }))}
      onChange={(next: string | null | undefined) =>
        onChange(next ?? null, offered.find((person) => person.id === next) ?? null)
      }
      style={{ width: '100%' }}
    />
  );
}

/** "Nguyễn Hải Phong – Phó Chủ tịch UBND tỉnh, UBND tỉnh Lai Châu". */
export function personLabel({ name, title, unitName }: SignOffPerson): string {
  const where = [title, unitName].filter(Boolean).join(', ');
  return where ? `${name} – ${where}` : name;
}
