import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { Link } from 'react-router';
import { keys } from '../../api/query-keys';
import { periodsApi } from '../../api/reports.api';
import type { Parts } from '../../api/types/reports';
import { QueryGate } from '../../shared/components/query-gate';
import { showNumber } from '../../shared/format/number';
import { useNarrow } from '../../shared/hooks/use-media';
import styles from '../reports/reports.module.css';

interface PartsDrawerProps {
  periodId: string;
  code: string;
  sex: string | null;
  title: string;
  onClose: () => void;
}

/** What a figure is made of, unit by unit, with the way it was made. */
export function PartsDrawer({ periodId, code, sex, title, onClose }: PartsDrawerProps) {
  const narrow = useNarrow();
  const parts = useQuery({
    queryKey: keys.parts(periodId, code, sex),
    queryFn: () => periodsApi.parts(periodId, code, sex),
  });
  return (
    <Drawer open title={title} size={narrow ? '100%' : 640} onClose={onClose}>
      <QueryGate query={parts}>{(data) => <PartsTable data={data} />}</QueryGate>
    </Drawer>
  );
}

function PartsTable({ data }: { data: Parts }) {
  const ratio = data.type === 'ratio';
  const numeric = ratio || data.type === 'number';
  return (
    <>
      <p>
        <strong>{showNumber(data.total.value) || '—'}</strong>. {data.total.way}.
      </p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="Số liệu từng đơn vị">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Đơn vị</th>
              <th scope="col">Giá trị</th>
              {ratio && <th scope="col">Tử số</th>}
              {ratio && <th scope="col">Mẫu số</th>}
            </tr>
          </thead>
          <tbody>
            {data.parts.map((part) => (
              <tr key={part.unitId}>
                <td>
                  <Link to={`/reports/${part.reportId}`}>{part.unitName}</Link>
                </td>
                <td className={numeric ? styles.number : undefined}>
                  {part.value === null ? (
                    <span className={styles.quiet}>{part.nothing ? 'Không phát sinh' : 'Chưa có'}</span>
                  ) : data.type === 'table' ? (
                    tableWords(part.value)
                  ) : numeric ? (
                    showNumber(part.value)
                  ) : (
                    part.value
                  )}
                </td>
                {ratio && <td className={styles.number}>{showNumber(part.numerator)}</td>}
                {ratio && <td className={styles.number}>{showNumber(part.denominator)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function tableWords(value: string) {
  const rows = JSON.parse(value) as string[][];
  return rows.map((row, index) => <div key={index}>{row.filter(Boolean).join(' · ')}</div>);
}
