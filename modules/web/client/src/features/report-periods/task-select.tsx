import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { keys } from '../../api/query-keys';
import { tasksApi } from '../../api/tasks.api';

interface TaskSelectProps {
  id: string;
  value: string | null;
  onChange: (taskId: string | null) => void;
}

/** One task of any plan, found by its words. */
export function TaskSelect({ id, value, onChange }: TaskSelectProps) {
  const [q, setQ] = useState('');
  const query = { q, page: 1, size: 30 };
  const tasks = useQuery({
    queryKey: keys.taskList(query),
    queryFn: () => tasksApi.list(query),
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      id={id}
      allowClear
      value={value}
      placeholder="Không gắn với nhiệm vụ nào"
      onChange={(taskId: string | null) => onChange(taskId ?? null)}
      showSearch={{ filterOption: false, onSearch: setQ }}
      options={tasks.data?.items.map((task) => ({
        value: task.id,
        label: task.content.length > 110 ? `${task.content.slice(0, 110)}…` : task.content,
      }))}
    />
  );
}
