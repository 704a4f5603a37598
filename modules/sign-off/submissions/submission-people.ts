import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { InvalidInput } from '../../foundation';
import { Person } from '../../organization';
import { POWERS_FROM_OUTSIDE } from '../sign-off.words';
import type { Power } from '../sign-off.words';

/** Most reviewers of one submission. */
const MOST_REVIEWERS = 20;

export interface ChosenPeople {
  /** In the order of their turns. */
  reviewers: Person[];
  signer: Person;
}

/**
 * The people a submission is to go through.
 *
 * @throws InvalidInput `reviewer-unknown`, `reviewer-twice`, `reviewer-is-submitter`, `too-many-reviewers`,
 *   `signer-unknown`, `signer-is-reviewer`, `signer-not-leader`, `signer-other-body`
 */
export async function chosenPeople(
  manager: EntityManager,
  choice: { reviewerIds: readonly string[]; signerId: string; power: Power; bodyId: string },
  submitterId: string,
): Promise<ChosenPeople> {
  const { reviewerIds, signerId, power, bodyId } = choice;
  const field = 'reviewerIds';
  if (reviewerIds.length > MOST_REVIEWERS) {
    throw new InvalidInput('too-many-reviewers', `Mỗi lần trình có tối đa ${MOST_REVIEWERS} người xem xét.`, {
      field,
    });
  }
  if (new Set(reviewerIds).size !== reviewerIds.length) {
    throw new InvalidInput('reviewer-twice', 'Một người được chọn xem xét hai lần.', { field });
  }
  if (reviewerIds.includes(submitterId)) {
    throw new InvalidInput('reviewer-is-submitter', 'Người trình không tự xem xét văn bản của mình.', {
      field,
    });
  }
  if (reviewerIds.includes(signerId)) {
    throw new InvalidInput(
      'signer-is-reviewer',
      'Người ký đã có lượt của mình, không chọn làm người xem xét.',
      {
        field,
      },
    );
  }
  const people = await manager.findBy(Person, { id: In([...reviewerIds, signerId]), active: true });
  const byId = new Map(people.map((person) => [person.id, person]));
  const reviewers = reviewerIds.map((id, index) => {
    const person = byId.get(id);
    if (person) return person;
    throw new InvalidInput('reviewer-unknown', 'Người xem xét không còn trong danh mục người dùng.', {
      field,
      row: index + 1,
    });
  });
  return { reviewers, signer: checkedSigner(byId.get(signerId), power, bodyId) };
}

/** @throws InvalidInput `signer-unknown`, `signer-not-leader`, `signer-other-body` */
export function checkedSigner(signer: Person | undefined | null, power: Power, bodyId: string): Person {
  const field = 'signer';
  if (!signer?.active) {
    throw new InvalidInput('signer-unknown', 'Người ký không còn trong danh mục người dùng.', { field });
  }
  if (!signer.roles.some((role) => role === 'unit-leader' || role === 'provincial-leader')) {
    throw new InvalidInput(
      'signer-not-leader',
      `${signer.name} không phải là lãnh đạo nên không ký văn bản.`,
      {
        field,
      },
    );
  }
  if (signer.unitId !== bodyId && !POWERS_FROM_OUTSIDE.includes(power)) {
    throw new InvalidInput(
      'signer-other-body',
      `${signer.name} không thuộc cơ quan ban hành; chỉ ký được theo thừa lệnh (TL.) hoặc thừa ủy quyền (TUQ.).`,
      { field },
    );
  }
  return signer;
}
