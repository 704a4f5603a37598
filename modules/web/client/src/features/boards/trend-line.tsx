import type { TimelinessRow } from '../../api/types/boards';
import styles from './boards.module.css';

const STEP = 64;
const HEIGHT = 120;
const TOP = 22;
const BOTTOM = 26;

/** Share done in time from period to period; periods in which nothing fell due leave a gap. */
export function TrendLine({ rows }: { rows: readonly TimelinessRow[] }) {
  const periods = rows.filter(({ key }) => key !== null);
  if (periods.length < 2) return null;
  const width = periods.length * STEP;
  const y = (rate: number) => TOP + ((HEIGHT - TOP - BOTTOM) * (100 - rate)) / 100;
  const points = periods.flatMap(({ inTimeRate, name }, index) =>
    inTimeRate === null ? [] : [{ name, rate: inTimeRate, x: index * STEP + STEP / 2, y: y(inTimeRate) }],
  );
  const words = points.map(({ name, rate }) => `${name} ${percent(rate)}`).join('; ');
  return (
    <figure className={styles.trend}>
      <figcaption>Tỷ lệ đúng hạn theo thời gian</figcaption>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label="Biểu đồ tỷ lệ đúng hạn">
        <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} role="img" aria-label={words}>
          {[0, 50, 100].map((rate) => (
            <line key={rate} x1={0} x2={width} y1={y(rate)} y2={y(rate)} className={styles.grid} />
          ))}
          <polyline
            points={points.map((point) => `${point.x},${point.y}`).join(' ')}
            className={styles.line}
          />
          {points.map((point) => (
            <g key={point.name}>
              <circle cx={point.x} cy={point.y} r={4} className={styles.point} />
              <text x={point.x} y={point.y - 8} textAnchor="middle">
                {percent(point.rate)}
              </text>
            </g>
          ))}
          {periods.map(({ key, name }, index) => (
            <text key={key} x={index * STEP + STEP / 2} y={HEIGHT - 6} textAnchor="middle">
              {name.replace(/^(Tháng|Năm) /, '')}
            </text>
          ))}
        </svg>
      </div>
    </figure>
  );
}

export const percent = (rate: number | null) =>
  rate === null ? '–' : `${rate.toLocaleString('vi-VN', { maximumFractionDigits: 1 })}%`;
