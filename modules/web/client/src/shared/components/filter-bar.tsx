import { FilterOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useNarrow } from '../hooks/use-media';
import styles from './filter-bar.module.css';

interface FilterBarProps {
  /** Stands first and is always there. */
  search: ReactNode;
  /** How many of the other filters are set; said on the button that opens them on a phone. */
  active?: number;
  children?: ReactNode;
}

/** A row of filters above a list; on a phone all but the search wait behind a button. */
export function FilterBar({ search, active = 0, children }: FilterBarProps) {
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.bar} role="search">
      {search}
      {narrow && children && (
        <Button
          className={styles.toggle}
          icon={<FilterOutlined aria-hidden />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {active ? `Bộ lọc (${active})` : 'Bộ lọc'}
        </Button>
      )}
      {(!narrow || open) && children}
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
  const [known, setKnown] = useState(value);
  if (value !== known) {
    // The filter was changed elsewhere ("Bỏ lọc", the back button): the field follows.
    setKnown(value);
    if (value !== typed.trim()) setTyped(value);
  }
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
