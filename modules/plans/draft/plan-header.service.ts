import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import { searchText } from '../../foundation';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { symbolKey } from '../../reading';
import type { EditPlanBody } from '../dto/plan.dto';
import type { Plan } from '../entities/plan.entity';
import { changePlan, findPlan } from './plan-lock';

/** Corrects what was understood of the head and foot of a draft. */
@Injectable()
export class PlanHeaderService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  edit(planId: string, body: EditPlanBody, me: Identity): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const before = await findPlan(tx, planId);
      const changes = headerChanges(before, body);
      const merged = { ...before, ...changes };
      await changePlan(tx, planId, body.version, ['draft'], {
        ...changes,
        searchText: searchText(merged.symbol, merged.subject, merged.issuer, merged.kind),
      });
      this.audit.record(tx, {
        actor: me,
        action: 'plan.edit',
        topic: { type: 'plan', id: planId },
        summary: 'Sửa thông tin văn bản',
        before: Object.fromEntries(Object.keys(changes).map((key) => [key, before[key as keyof Plan]])),
        after: changes,
      });
    });
  }
}

function headerChanges(plan: Plan, body: EditPlanBody): Partial<Plan> {
  const { subject, date, issuer, parentBody, kind, recipients, signerName, signerPosition } = body;
  return {
    ...(subject !== undefined && { subject }),
    ...(body.symbol !== undefined && symbolChanges(plan, body.symbol)),
    ...(date !== undefined && {
      date: date || null,
      year: plan.year ?? (date ? Number(date.slice(0, 4)) : null),
    }),
    ...(issuer !== undefined && { issuer: issuer || null }),
    ...(parentBody !== undefined && { parentBody: parentBody || null }),
    ...(kind !== undefined && { kind: kind || null }),
    ...(recipients !== undefined && { recipients }),
    ...((signerName !== undefined || signerPosition !== undefined) && {
      signer: {
        power: plan.signer?.power ?? null,
        name: signerName === undefined ? (plan.signer?.name ?? null) : signerName || null,
        position: signerPosition === undefined ? (plan.signer?.position ?? null) : signerPosition || null,
      },
    }),
  };
}

/** `7360/KH-UBND` has the number 7360; a symbol that begins with `/` has none yet. */
function symbolChanges(plan: Plan, symbol: string | null): Partial<Plan> {
  const plain = symbol?.replace(/\s+/g, '') || null;
  const number = plain ? (/^\d[\p{L}\p{N}.]*/u.exec(plain)?.[0] ?? null) : null;
  const whole = plain && number === plain && plan.kindCode ? `${plain}/${plan.kindCode}-UBND` : plain;
  return { symbol: whole, number, symbolKey: number && whole ? symbolKey(whole) : null };
}
