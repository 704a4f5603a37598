import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { keys } from '../../api/query-keys';
import { periodsApi } from '../../api/reports.api';
import type { Consolidation, Figure, IndicatorFigures } from '../../api/types/reports';
import { QueryGate } from '../../shared/components/query-gate';
import { ToneTag } from '../../shared/components/tags';
import { showNumber } from '../../shared/format/number';
import styles from '../reports/reports.module.css';
import { PartsDrawer } from './parts-drawer';

const SEX_WORDS = { female: 'Nữ', male: 'Nam' } as const;

interface Opened {
  indicator: IndicatorFigures;
  figure: Figure;
}

/** The province's figures; each opens into the units it was made of. */
export function Figures({ periodId }: { periodId: string }) {
  const figures = useQuery({
    queryKey: keys.consolidation(periodId),
    queryFn: () => periodsApi.consolidation(periodId),
  });
  const [opened, setOpened] = useState<Opened | null>(null);
  return (
    <QueryGate query={figures}>
      {(data) => (
        <>
          <Missing data={data} />
          <Outliers data={data} />
          <div className={styles.scroll} tabIndex={0} role="region" aria-label="Số liệu tổng hợp">
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">Chỉ tiêu</th>
                  <th scope="col">Toàn tỉnh</th>
                  <th scope="col">Cấp tỉnh</th>
                  <th scope="col">Cấp xã</th>
                  <th scope="col">Mục tiêu</th>
                  <th scope="col">Số liệu gốc</th>
                  <th scope="col">Kỳ trước</th>
                </tr>
              </thead>
              <tbody>
                {data.indicators.flatMap((indicator) =>
                  indicator.figures.map((figure) => (
                    <FigureRow
                      key={figure.key}
                      indicator={indicator}
                      figure={figure}
                      onOpen={() => setOpened({ indicator, figure })}
                    />
                  )),
                )}
              </tbody>
            </table>
          </div>
          {opened && (
            <PartsDrawer
              periodId={periodId}
              code={opened.indicator.code}
              sex={opened.figure.sex}
              title={nameOf(opened.indicator, opened.figure)}
              onClose={() => setOpened(null)}
            />
          )}
        </>
      )}
    </QueryGate>
  );
}

function nameOf(indicator: IndicatorFigures, { sex }: Figure): string {
  return sex ? `${indicator.name} – ${SEX_WORDS[sex]}` : indicator.name;
}

function FigureRow({ indicator, figure, onOpen }: Opened & { onOpen: () => void }) {
  const level = (key: string) =>
    showNumber(figure.groups.find((group) => group.key === `level:${key}`)?.amount.value);
  const { total, target, baseline, last, sex } = figure;
  const measure = sex ? '' : indicator.measure;
  return (
    <tr>
      <td>
        {sex ? (
          <span className={styles.quiet}>– {SEX_WORDS[sex]}</span>
        ) : (
          <>
            {indicator.code}. {indicator.name} {measure && <span className={styles.quiet}>({measure})</span>}
          </>
        )}
        {indicator.columns.map(({ code, title, sum }) => (
          <div key={code} className={styles.quiet}>
            {title}: {showNumber(sum)}
          </div>
        ))}
      </td>
      <td className={styles.number}>
        <Button
          type="text"
          size="small"
          style={{ color: '#0b5394', textDecoration: 'underline' }}
          title={total.way}
          aria-label={`${nameOf(indicator, figure)}: ${showNumber(total.value) || 'xem từng đơn vị'}`}
          onClick={onOpen}
        >
          {showNumber(total.value) || 'Xem'}
        </Button>
      </td>
      <td className={styles.number}>{level('province')}</td>
      <td className={styles.number}>{level('commune')}</td>
      <td>
        {target && (
          <>
            {target.direction === '>=' ? '≥' : '≤'} {showNumber(target.value)}{' '}
            <ToneTag tone={target.met ? 'green' : 'red'}>{target.met ? 'Đạt' : 'Chưa đạt'}</ToneTag>
          </>
        )}
      </td>
      <td className={styles.number}>
        {baseline && `${showNumber(baseline.value)} (${signed(baseline.difference)})`}
      </td>
      <td className={styles.number}>{last && `${showNumber(last.value)} (${signed(last.difference)})`}</td>
    </tr>
  );
}

const signed = (difference: string) => (difference.startsWith('-') ? '' : '+') + showNumber(difference);

function Missing({ data }: { data: Consolidation }) {
  return (
    <div style={{ marginBottom: 12 }}>
      Tính trên <strong>{data.counted}</strong>/{data.units} đơn vị
      {data.nothing > 0 && ` (${data.nothing} đơn vị không phát sinh)`}.
      {data.missing.length > 0 && (
        <details>
          <summary>{data.missing.length} đơn vị chưa có số liệu được tính</summary>
          <ul className={styles.findings}>
            {data.missing.map((unit) => (
              <li key={unit.unitId}>
                <Link to={`/reports/${unit.reportId}`}>{unit.unitName}</Link>
                {unit.status === 'returned' && <span className={styles.quiet}> (đang bị trả lại)</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Outliers({ data }: { data: Consolidation }) {
  const found = data.indicators.flatMap((indicator) =>
    indicator.figures.flatMap((figure) => figure.outliers.map((outlier) => ({ indicator, figure, outlier }))),
  );
  if (!found.length) return null;
  return (
    <details style={{ marginBottom: 12 }}>
      <summary className={styles.warning}>{found.length} số liệu khác thường cần xem lại</summary>
      <ul className={styles.findings}>
        {found.map(({ indicator, figure, outlier }, index) => (
          <li key={index}>
            <Link to={`/reports/${outlier.reportId}`}>{outlier.unitName}</Link>: {nameOf(indicator, figure)}{' '}
            {showNumber(outlier.value)}. <span className={styles.quiet}>{outlier.reason}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
