import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { keys } from '../../api/query-keys';
import { unitReportsApi } from '../../api/reports.api';
import type { SavedReport, UnitReport } from '../../api/types/reports';
import { useLeaveGuard } from '../../shared/hooks/use-leave-guard';
import { FormKeeper } from './form-keeper';

/** The keeper of one report's form, bound to what this page has cached of the report. */
export function useReportForm(id: string) {
  const client = useQueryClient();
  const [keeper] = useState(() => {
    const known = () => client.getQueryData<UnitReport>(keys.unitReport(id));
    return new FormKeeper({
      send: (changes, seen) => unitReportsApi.save(id, changes, seen),
      base: (field) => known()?.values.find((value) => value.field === field)?.change ?? 0,
      seen: () => known()?.changeCount ?? 0,
      onSaved: (saved) =>
        client.setQueryData<UnitReport>(keys.unitReport(id), (before) => before && merged(before, saved)),
      onRefused: () => void client.invalidateQueries({ queryKey: keys.unitReport(id) }),
    });
  });
  const kept = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  useEffect(() => () => keeper.stop(), [keeper]);
  useLeaveGuard(Object.keys(kept.typed).length > 0);
  return { keeper, kept };
}

/** The report with what saving brought: own fields and those of others. */
function merged(before: UnitReport, saved: SavedReport): UnitReport {
  const fresh = new Map(saved.values.map((value) => [value.field, value]));
  const { findings, changeCount, requiredCount, filledCount, status } = saved;
  return {
    ...before,
    findings,
    changeCount,
    requiredCount,
    filledCount,
    status,
    values: [...before.values.filter(({ field }) => !fresh.has(field)), ...saved.values],
  };
}
