import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { keys } from '../../api/query-keys';
import { periodsApi } from '../../api/reports.api';
import { QueryGate } from '../../shared/components/query-gate';
import { SectionText } from './section-text';

/** The province's text, section by section, beside what the units wrote. */
export function Narratives({ periodId, mayEdit }: { periodId: string; mayEdit: boolean }) {
  const sections = useQuery({
    queryKey: keys.reportSections(periodId),
    queryFn: () => periodsApi.sections(periodId),
  });
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <QueryGate query={sections}>
      {(list) => {
        const section = list.find(({ code }) => code === chosen) ?? list[0];
        return (
          <>
            <Select
              aria-label="Mục của báo cáo"
              style={{ width: '100%', marginBottom: 12 }}
              value={section.code}
              onChange={setChosen}
              options={list.map(({ code, title, units, text }) => ({
                value: code,
                label: `${code}. ${title}${units.length ? ` (${units.length} đơn vị)` : ''}${text ? ' ✓' : ''}`,
              }))}
            />
            <SectionText key={section.code} periodId={periodId} section={section} mayEdit={mayEdit} />
          </>
        );
      }}
    </QueryGate>
  );
}
