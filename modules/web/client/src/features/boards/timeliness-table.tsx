import { Link } from 'react-router';
import type { BoardDimension, TimelinessRow } from '../../api/types/boards';
import type { Timeliness } from '../../api/types/tasks';
import { useMedia } from '../../shared/hooks/use-media';
import { TIMELINESS_LABELS } from '../../shared/labels';
import { behindFigure, type Behind } from './drill-down';
import { BAR_ORDER, TimelinessBar } from './timeliness-bar';
import { percent } from './trend-line';
import styles from './boards.module.css';

interface TimelinessTableProps {
  by: BoardDimension;
  heading: string;
  rows: readonly TimelinessRow[];
  total: TimelinessRow;
  filters: Behind;
}

/** The figures row by row, each leading to the assignments behind it; cards on a narrow screen. */
export function TimelinessTable(props: TimelinessTableProps) {
  const cards = useMedia('(max-width: 1023px)');
  return cards ? <Cards {...props} /> : <Figures {...props} />;
}

function Figures({ by, heading, rows, total, filters }: TimelinessTableProps) {
  return (
    <table className={styles.figures}>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">Tổng số</th>
          {BAR_ORDER.map((word) => (
            <th key={word} scope="col">
              {TIMELINESS_LABELS[word]}
            </th>
          ))}
          <th scope="col">Tỷ lệ đúng hạn</th>
          <th scope="col">Số lần đôn đốc</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key ?? 'none'}>
            <th scope="row">
              {row.name}
              <TimelinessBar row={row} />
            </th>
            <td>
              <Figure count={row.total} to={behindFigure(by, row.key, filters)} />
            </td>
            {BAR_ORDER.map((word) => (
              <td key={word}>
                <Part row={row} word={word} by={by} filters={filters} />
              </td>
            ))}
            <td>{percent(row.inTimeRate)}</td>
            <td>{row.urgings || ''}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{total.name}</th>
          <td>{total.total}</td>
          {BAR_ORDER.map((word) => (
            <td key={word}>{total.byTimeliness[word]}</td>
          ))}
          <td>{percent(total.inTimeRate)}</td>
          <td>{total.urgings}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Cards({ by, rows, filters }: TimelinessTableProps) {
  return (
    <ul className={styles.cards}>
      {rows.map((row) => (
        <li key={row.key ?? 'none'} className={styles.card}>
          <h2>{row.name}</h2>
          <TimelinessBar row={row} />
          <dl>
            <Fact label="Tổng số">
              <Figure count={row.total} to={behindFigure(by, row.key, filters)} />
            </Fact>
            <Fact label="Tỷ lệ đúng hạn">{percent(row.inTimeRate)}</Fact>
            {BAR_ORDER.filter((word) => row.byTimeliness[word] > 0).map((word) => (
              <Fact key={word} label={TIMELINESS_LABELS[word]}>
                <Part row={row} word={word} by={by} filters={filters} />
              </Fact>
            ))}
            {row.urgings > 0 && <Fact label="Số lần đôn đốc">{row.urgings}</Fact>}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface PartProps {
  row: TimelinessRow;
  word: Timeliness;
  by: BoardDimension;
  filters: Behind;
}

function Part({ row, word, by, filters }: PartProps) {
  return <Figure count={row.byTimeliness[word]} to={behindFigure(by, row.key, filters, word)} />;
}

function Figure({ count, to }: { count: number; to: string | null }) {
  if (!count) return <span className={styles.none}>0</span>;
  return to ? <Link to={to}>{count}</Link> : <>{count}</>;
}
