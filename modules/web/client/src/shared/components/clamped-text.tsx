import { Button } from 'antd';
import { useLayoutEffect, useRef, useState } from 'react';
import styles from './clamped-text.module.css';

/** A long text cut after some lines, with "Xem thêm" where something was cut. Line breaks are kept. */
export function ClampedText({ text, lines = 4 }: { text: string; lines?: 2 | 3 | 4 | 6 }) {
  const body = useRef<HTMLDivElement>(null);
  const [cut, setCut] = useState(false);
  const [whole, setWhole] = useState(false);
  useLayoutEffect(() => {
    const element = body.current;
    if (!element || whole) return;
    const observer = new ResizeObserver(() => setCut(element.scrollHeight > element.clientHeight + 2));
    observer.observe(element);
    return () => observer.disconnect();
  }, [text, whole]);
  return (
    <div>
      <div
        ref={body}
        className={whole ? styles.text : `${styles.text} ${styles.clamped} ${styles[`lines${lines}`]}`}
      >
        {text}
      </div>
      {(cut || whole) && (
        <Button
          type="link"
          size="small"
          className={styles.more}
          aria-expanded={whole}
          onClick={(event) => {
            event.stopPropagation();
            setWhole(!whole);
          }}
        >
          {whole ? 'Thu gọn' : 'Xem thêm'}
        </Button>
      )}
    </div>
  );
}
