import { nameKey } from '../../../config/catalogues/catalogue';
import { ROLE_LABELS } from '../access/roles';
import { inOrder } from '../people/person-facts';
import type { PersonFacts } from '../people/person-facts';
import { entriesOf, valueOf } from './cell-values';
import type { Complain, RowCells } from './workbook.types';

export const YES = 'Có';
export const NO = 'Không';

export function personCells(person: PersonFacts, codeOf: (id: string) => string): RowCells {
  return {
    subject: person.subject,
    name: person.name,
    title: person.title ?? '',
    email: person.email ?? '',
    unitId: person.unitId ? codeOf(person.unitId) : '',
    roles: person.roles.map((role) => ROLE_LABELS[role]).join('\n'),
    active: person.active ? YES : NO,
  };
}

/** The person of a row; what cannot be understood is complained of and left out. */
export function personOfCells(
  id: string,
  cells: RowCells,
  idOf: (code: string) => string | undefined,
  complain: Complain,
): PersonFacts {
  const unitId = cells.unitId ? idOf(cells.unitId) : undefined;
  if (cells.unitId && !unitId)
    complain('unitId', 'unit-not-found', `Không có đơn vị mang mã "${cells.unitId}".`);
  const roles = entriesOf(cells.roles).flatMap((text) => {
    const role = valueOf(text, ROLE_LABELS);
    if (!role) complain('roles', 'role-unknown', `Không có vai trò "${text}".`);
    return role ?? [];
  });
  const answer = nameKey(cells.active || YES);
  if (![nameKey(YES), nameKey(NO)].includes(answer))
    complain('active', 'active-invalid', `Cột này chỉ nhận "${YES}" hoặc "${NO}".`);
  return {
    id,
    subject: cells.subject,
    name: cells.name,
    title: cells.title || null,
    email: cells.email || null,
    unitId: unitId ?? null,
    roles: inOrder(roles),
    active: answer !== nameKey(NO),
  };
}
