import { isEmail } from 'class-validator';
import { ROLE_LABELS, ROLES, UNIT_ROLES } from '../access/roles';
import type { Fault } from '../fault';
import { validOn } from '../units/validity';
import type { Validity } from '../units/validity';
import type { PersonFacts } from './person-facts';

/** A unit as far as its people must know it. */
export type PersonsUnit = Validity & { id: string; name: string };

/** What is wrong with these people on a day; empty when all is well. */
export function personFaults(
  people: readonly PersonFacts[],
  units: readonly PersonsUnit[],
  today: string,
): Fault[] {
  const unitsById = new Map(units.map((unit) => [unit.id, unit]));
  return [...people.flatMap((person) => fieldFaults(person, unitsById, today)), ...takenSubjects(people)];
}

function fieldFaults(person: PersonFacts, units: ReadonlyMap<string, PersonsUnit>, today: string): Fault[] {
  const faults: Fault[] = [];
  const add = (field: string, code: string, message: string): void => {
    faults.push({ id: person.id, field, code, message });
  };
  const longest = { subject: 200, name: 200, title: 200, email: 200 } as const;
  for (const [field, limit] of Object.entries(longest)) {
    if ((person[field as keyof typeof longest]?.length ?? 0) > limit)
      add(field, 'text-too-long', `Nội dung dài quá ${limit} ký tự.`);
    if (/\p{Cc}/u.test(person[field as keyof typeof longest] ?? ''))
      add(field, 'text-broken', 'Nội dung phải viết trên một dòng.');
  }
  if (!person.subject) add('subject', 'subject-missing', 'Tài khoản không được để trống.');
  if (!person.name) add('name', 'name-missing', 'Họ và tên không được để trống.');
  if (person.email && !isEmail(person.email))
    add('email', 'email-invalid', 'Địa chỉ thư điện tử không đúng.');
  if (person.roles.some((role) => !ROLES.includes(role)))
    add('roles', 'role-unknown', 'Vai trò không có trong danh mục.');
  if (person.active && !person.roles.length)
    add('roles', 'role-missing', 'Người dùng đang hoạt động cần ít nhất một vai trò.');
  const unit = person.unitId === null ? null : units.get(person.unitId);
  const unitRole = person.roles.find((role) => UNIT_ROLES.includes(role));
  if (unit === undefined) add('unitId', 'unit-not-found', 'Không có đơn vị này.');
  else if (person.active && unitRole && !unit)
    add('unitId', 'unit-missing', `Vai trò "${ROLE_LABELS[unitRole]}" cần thuộc một đơn vị.`);
  else if (person.active && unit && !validOn(unit, today))
    add('unitId', 'unit-ended', `"${unit.name}" hiện không hoạt động.`);
  return faults;
}

function takenSubjects(people: readonly PersonFacts[]): Fault[] {
  const owners = new Map<string, PersonFacts>();
  const faults: Fault[] = [];
  for (const person of people) {
    // SQL Server compares without case, so must we.
    const key = person.subject.toLowerCase();
    const owner = owners.get(key);
    if (!owner) owners.set(key, person);
    else
      for (const [one, other] of [
        [owner, person],
        [person, owner],
      ])
        faults.push({
          id: one.id,
          field: 'subject',
          code: 'subject-taken',
          message: `Tài khoản "${one.subject}" đã dùng cho "${other.name}".`,
        });
  }
  return faults;
}

/** True when somebody may still maintain people. */
export function hasAdministrator(people: readonly PersonFacts[]): boolean {
  return people.some((person) => person.active && person.roles.includes('administrator'));
}
