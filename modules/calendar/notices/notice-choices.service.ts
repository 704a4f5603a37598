import { Inject, Injectable } from '@nestjs/common';
import type { PlanTasksOptions } from '../../../config/options';
import { EOffice } from '../../../integration/e-office/e-office.port';
import { Mailer } from '../../../integration/notifications/mailer.port';
import { Ids, InvalidInput, PLAN_TASKS_OPTIONS } from '../../foundation';
import { Person } from '../../organization';
import type { Identity } from '../../organization';
import { rowLock, UnitOfWork } from '../../persistence';
import type { NoticeChoiceInput } from './dto/notice.input';
import type { NoticeChoicesView } from './dto/notice.view';
import { NOTICE_KIND_WORDS, NOTICE_KINDS } from './notice-kinds';
import type { NoticeKind } from './notice-kinds';
import { NoticeChoice } from './notice.entity';

/** How each person wants to be told, kind by kind. */
@Injectable()
export class NoticeChoices {
  constructor(
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
    @Inject(Mailer) private readonly mailer: Mailer | null,
    @Inject(EOffice) private readonly eOffice: EOffice | null,
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
  ) {}

  async of(me: Identity): Promise<NoticeChoicesView> {
    const { rows, person } = await this.unitOfWork.read(async (manager) => ({
      rows: await manager.getRepository(NoticeChoice).findBy({ personId: me.personId }),
      person: await manager.getRepository(Person).findOneByOrFail({ id: me.personId }),
    }));
    const chosen = new Map(rows.map(({ kind, delivery }) => [kind, delivery]));
    return {
      choices: kindsFor(me).map((kind) => {
        const { label, delivery: usual } = NOTICE_KIND_WORDS[kind];
        return { kind, label, usual, delivery: chosen.get(kind) ?? usual };
      }),
      eMail: this.mailer !== null,
      address: person.email,
      hostBell: this.eOffice !== null,
      digestAt: this.options.notices.digestAt,
    };
  }

  /** All of them or none. @throws InvalidInput `kind-not-yours`, `kind-twice` */
  async choose(choices: readonly NoticeChoiceInput[], me: Identity): Promise<void> {
    const mine = new Set(kindsFor(me));
    choices.forEach(({ kind }, index) => {
      if (!mine.has(kind))
        throw new InvalidInput('kind-not-yours', 'Bạn không nhận loại thông báo này.', {
          field: `choices.${index}.kind`,
        });
      if (choices.findIndex((other) => other.kind === kind) !== index)
        throw new InvalidInput('kind-twice', 'Mỗi loại thông báo chỉ chọn một lần.', {
          field: `choices.${index}.kind`,
        });
    });
    await this.store(choices, me);
  }

  private async store(choices: readonly NoticeChoiceInput[], { personId }: Identity): Promise<void> {
    await this.unitOfWork.run(async ({ manager }) => {
      // The same person in another window waits: what was asked last holds.
      await manager
        .getRepository(Person)
        .findOneOrFail({ where: { id: personId }, select: { id: true }, ...rowLock(manager) });
      const rows = manager.getRepository(NoticeChoice);
      for (const { kind, delivery } of choices) {
        const { affected } = await rows.update({ personId, kind }, { delivery });
        if (!affected) await rows.insert({ id: this.ids.next(), personId, kind, delivery });
      }
    });
  }
}

function kindsFor({ roles }: Identity): NoticeKind[] {
  return NOTICE_KINDS.filter((kind) => NOTICE_KIND_WORDS[kind].roles.some((role) => roles.includes(role)));
}
