import { useState } from 'react';
import { GrowingText } from '../../shared/components/growing-text';
import styles from './drafts.module.css';

interface LinesFieldProps {
  label: string;
  hint?: string;
  value: string[];
  onChange: (lines: string[]) => void;
}

/** A list as text, one line each; an empty line being typed is kept until the field is left. */
export function LinesField({ label, hint, value, onChange }: LinesFieldProps) {
  const [typed, setTyped] = useState(value.join('\n'));
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    if (linesOf(typed).join('\n') !== value.join('\n')) setTyped(value.join('\n'));
  }
  return (
    <label className={styles.label}>
      {label} {hint && <span className={styles.hint}>({hint})</span>}
      <GrowingText
        minRows={1}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(linesOf(event.target.value));
        }}
        onBlur={() => setTyped(value.join('\n'))}
      />
    </label>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
