import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import styles from './filter-bar.module.css';

/** A row of filters above a list. */
export function FilterBar({ children }: { children: ReactNode }) {
  return (
    <div className={styles.bar} role="search">
      {children}
    </div>
  );
}

interface SearchFieldProps {
  value: string;
  onSearch: (value: string) => void;
  placeholder: string;
}

/** Search by typing; asks the server once the typing has rested for 300 ms, or at once on Enter. */
export function SearchField({ value, onSearch, placeholder }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (text: string, wait: number) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(text.trim()), wait);
  };
  return (
    <Input
      className={styles.search}
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      value={typed}
      onChange={(event) => type(event.target.value, 300)}
      onPressEnter={() => type(typed, 0)}
      placeholder={placeholder}
      aria-label={placeholder}
    />
  );
}
