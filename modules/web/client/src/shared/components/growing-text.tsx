import { Input, type GetProps } from 'antd';
import styles from './growing-text.module.css';

type TextAreaProps = GetProps<typeof Input.TextArea>;

interface GrowingTextProps extends Omit<TextAreaProps, 'autoSize' | 'rows' | 'value'> {
  value: string;
  minRows?: number;
}

/** Letters on a line of a narrow field, for browsers that do not size a field by its content. */
const LINE = 60;
const MOST_ROWS = 24;

/**
 * A text field as high as its text. The library's own measuring writes style attributes, which the pages' content
 * security policy forbids.
 */
export function GrowingText({ value, minRows = 1, className, ...rest }: GrowingTextProps) {
  const lines = value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);
  return (
    <Input.TextArea
      {...rest}
      value={value}
      rows={Math.min(MOST_ROWS, Math.max(minRows, lines))}
      className={[styles.growing, className].filter(Boolean).join(' ')}
    />
  );
}
