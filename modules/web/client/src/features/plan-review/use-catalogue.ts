import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { groupsApi } from '../../api/organization.api';
import { keys } from '../../api/query-keys';
import type { GroupOption, UnitOption } from '../../api/types/organization';
import { useUnitOptions } from '../../shared/components/unit-select';

export interface Catalogue {
  units: UnitOption[];
  groups: GroupOption[];
  unitName: (id: string) => string | undefined;
  groupOf: (id: string) => GroupOption | undefined;
}

/** Units and groups by id, for showing and choosing. */
export function useCatalogue(): Catalogue {
  const units = useUnitOptions().data;
  const groups = useQuery({
    queryKey: keys.groupOptions,
    queryFn: groupsApi.options,
    staleTime: 5 * 60_000,
  }).data;
  return useMemo(() => {
    const names = new Map((units ?? []).map((unit) => [unit.id, unit.name]));
    const byId = new Map((groups ?? []).map((group) => [group.id, group]));
    return {
      units: units ?? [],
      groups: groups ?? [],
      unitName: (id) => names.get(id),
      groupOf: (id) => byId.get(id),
    };
  }, [units, groups]);
}
