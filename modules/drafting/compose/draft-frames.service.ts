import { Inject, Injectable } from '@nestjs/common';
import type { PlanTasksOptions } from '../../../config/options';
import { Clock, NotFound, PLAN_TASKS_OPTIONS, vietnamToday } from '../../foundation';
import { Person, Unit } from '../../organization';
import type { Role } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { Draft } from '../entities';
import type { DraftKind } from '../entities';
import type { OfficialDocument, Signature } from '../model';
import { issuingBody } from './issuing-body';
import type { IssuingBody } from './issuing-body';
import { signatureLines } from './signature-lines';

/** What frames a body's documents, whatever they say. */
export interface Frame {
  body: IssuingBody;
  notation: string;
  signature: Signature;
  /** Last line of "Nơi nhận": "Lưu: VT, VX". */
  filing: string;
  /** ISO date. */
  today: string;
}

const FILING = 'Lưu: VT';
const LEADERS: readonly Role[] = ['provincial-leader', 'unit-leader'];

/** Heads, notations and signatures of bodies; what a person corrected in the last draft of a kind is kept for the next. */
@Injectable()
export class DraftFrames {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
  ) {}

  /**
   * @param kindCode abbreviation of the kind in the notation ("BC"); null for a công văn
   * @throws NotFound `unit-not-found`
   */
  async of(bodyId: string, kind: DraftKind, kindCode: string | null): Promise<Frame> {
    return this.unitOfWork.read(async (manager) => {
      const unit = await manager.findOneBy(Unit, { id: bodyId });
      if (!unit)
        throw new NotFound('unit-not-found', 'Không tìm thấy cơ quan ban hành.', { field: 'bodyId' });
      const body = issuingBody(unit, this.options.province);
      const last = await manager.findOne(Draft, {
        where: { bodyId, kind },
        order: { changedAt: 'DESC', id: 'DESC' },
      });
      const people = await manager.find(Person, {
        where: { unitId: bodyId, active: true },
        order: { subject: 'ASC' },
      });
      return {
        body: last ? { ...body, issuer: last.model.issuer } : body,
        notation: last?.model.symbol.notation ?? [kindCode, body.abbreviation].filter(Boolean).join('-'),
        signature: last?.model.signature ?? signatureOf(body, people),
        filing: last?.model.recipients.at(-1) ?? FILING,
        today: vietnamToday(this.clock),
      };
    });
  }
}

/** The head, else the first deputy. */
function signatureOf(body: IssuingBody, people: readonly Person[]): Signature {
  const leaders = people.filter(({ roles }) => roles.some((role) => LEADERS.includes(role)));
  const signer = leaders.find(({ title }) => !/^phó\s/iu.test(title ?? '')) ?? leaders[0];
  return { lines: signatureLines(body, signer?.title ?? null), name: signer?.name ?? null };
}

/** The parts of a document its frame gives; number and day are blank. */
export function framed(
  frame: Frame,
): Pick<OfficialDocument, 'issuer' | 'symbol' | 'place' | 'date' | 'urgency' | 'signature' | 'bases'> {
  const { body, notation, signature, today } = frame;
  return {
    issuer: body.issuer,
    symbol: { number: null, notation },
    place: body.place,
    date: { day: null, year: Number(today.slice(0, 4)) },
    urgency: 'normal',
    signature,
    bases: [],
  };
}
