import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import {
  ChangedBySomeoneElse,
  Clock,
  Conflict,
  foldVietnamese,
  Ids,
  InvalidInput,
  NotFound,
  searchText,
} from '../../foundation';
import type { Identity } from '../../organization';
import { rowLock, UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { ReportTemplate, ReportTemplateVersion } from '../entities';
import { templateFaults } from './template-faults';
import type { TemplateContent } from './template.types';

const EMPTY: Omit<TemplateContent, 'title'> = { grounds: [], sections: [], indicators: [], checks: [] };

/** Making and changing templates. A published version is never changed: the next one begins as its copy. */
@Injectable()
export class TemplateService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** A template with a first draft: empty, or a copy of another's latest version. */
  async create(
    input: { name: string; copyOf?: string; content?: TemplateContent },
    me: Identity,
  ): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const content =
        input.content ??
        (input.copyOf ? await this.latestContent(tx, input.copyOf) : { ...EMPTY, title: input.name });
      const code = await this.freeCode(tx, input.name);
      const template = await this.insert(tx, { code, name: input.name });
      await this.insertDraft(tx, template, content);
      this.audit.record(tx, {
        actor: me,
        action: 'report-template.create',
        topic: { type: 'report-template', id: template.id },
        summary: `Tạo đề cương báo cáo "${template.name}"`,
      });
      return template.id;
    });
  }

  /** Puts content into the draft; begins one when the latest version is published. A draft may have faults. */
  async save(
    id: string,
    input: { version: number; name?: string; content: TemplateContent },
    me: Identity,
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const template = await this.take(tx, id, input.version);
      const draft = await this.draftOf(tx, id);
      if (draft) await tx.manager.update(ReportTemplateVersion, { id: draft.id }, { content: input.content });
      else await this.insertDraft(tx, template, input.content);
      const name = input.name ?? template.name;
      await tx.manager.update(ReportTemplate, { id }, { name, searchText: searchText(name, template.code) });
      this.audit.record(tx, {
        actor: me,
        action: 'report-template.save',
        topic: { type: 'report-template', id },
        summary: `Sửa bản nháp đề cương "${name}"`,
        before: draft?.content,
        after: input.content,
      });
    });
  }

  /** @throws InvalidInput `template-faulty` with every fault at its field; Conflict `no-draft` */
  async publish(id: string, version: number, me: Identity): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const template = await this.take(tx, id, version);
      const draft = await this.draftOf(tx, id);
      if (!draft) throw new Conflict('no-draft', 'Đề cương không có bản nháp nào để ban hành.');
      refuseFaulty(draft.content);
      await this.markPublished(tx, template, draft, me);
      this.audit.record(tx, {
        actor: me,
        action: 'report-template.publish',
        topic: { type: 'report-template', id },
        summary: `Ban hành phiên bản ${draft.number} của đề cương "${template.name}"`,
      });
    });
  }

  /** Throws the draft away; what is published stays. */
  async discardDraft(id: string, version: number, me: Identity): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const template = await this.take(tx, id, version);
      const draft = await this.draftOf(tx, id);
      if (!draft) throw new Conflict('no-draft', 'Đề cương không có bản nháp nào để bỏ.');
      if (template.publishedNumber === 0)
        throw new Conflict(
          'only-draft',
          'Đây là bản duy nhất của đề cương. Hãy ngừng sử dụng đề cương thay vì bỏ bản nháp.',
        );
      await tx.manager.delete(ReportTemplateVersion, { id: draft.id });
      this.audit.record(tx, {
        actor: me,
        action: 'report-template.discard-draft',
        topic: { type: 'report-template', id },
        summary: `Bỏ bản nháp của đề cương "${template.name}"`,
        before: draft.content,
      });
    });
  }

  /** Takes a template out of the choice for new periods, or back in. Running periods go on. */
  async retire(id: string, version: number, retired: boolean, me: Identity): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const template = await this.take(tx, id, version);
      await tx.manager.update(ReportTemplate, { id }, { retired });
      this.audit.record(tx, {
        actor: me,
        action: 'report-template.retire',
        topic: { type: 'report-template', id },
        summary: `${retired ? 'Ngừng sử dụng' : 'Sử dụng lại'} đề cương "${template.name}"`,
      });
    });
  }

  /** Brings a template that ships with the package in, published; one whose code is known is left alone. */
  async bring(code: string, name: string, content: TemplateContent): Promise<boolean> {
    refuseFaulty(content);
    return this.unitOfWork.run(async (tx) => {
      if (await tx.manager.existsBy(ReportTemplate, { code })) return false;
      const template = await this.insert(tx, { code, name });
      const draft = await this.insertDraft(tx, template, content);
      await this.markPublished(tx, template, draft, null);
      this.audit.record(tx, {
        actor: null,
        action: 'report-template.publish',
        topic: { type: 'report-template', id: template.id },
        summary: `Nạp đề cương có sẵn "${name}"`,
      });
      return true;
    });
  }

  private async markPublished(
    tx: Transaction,
    template: ReportTemplate,
    draft: ReportTemplateVersion,
    me: Identity | null,
  ): Promise<void> {
    const published = { publishedAt: this.clock.now(), publishedById: me?.personId ?? null };
    await tx.manager.update(ReportTemplateVersion, { id: draft.id }, published);
    await tx.manager.update(ReportTemplate, { id: template.id }, { publishedNumber: draft.number });
  }

  /** The template, held to the end of the transaction, its version raised. */
  private async take(tx: Transaction, id: string, version: number): Promise<ReportTemplate> {
    const template = await tx.manager.findOne(ReportTemplate, { where: { id }, ...rowLock(tx.manager) });
    if (!template) throw templateNotFound();
    if (template.version !== version) throw new ChangedBySomeoneElse('Đề cương');
    await tx.manager.update(ReportTemplate, { id, version }, { version: version + 1 });
    return template;
  }

  private draftOf(tx: Transaction, templateId: string): Promise<ReportTemplateVersion | null> {
    return tx.manager
      .createQueryBuilder(ReportTemplateVersion, 'v')
      .where('v.templateId = :templateId AND v.publishedAt IS NULL', { templateId })
      .getOne();
  }

  private async latestContent(tx: Transaction, templateId: string): Promise<TemplateContent> {
    const [latest] = await tx.manager.find(ReportTemplateVersion, {
      where: { templateId },
      order: { number: 'DESC' },
      take: 1,
    });
    if (!latest) throw templateNotFound();
    return latest.content;
  }

  private async insert(tx: Transaction, facts: { code: string; name: string }): Promise<ReportTemplate> {
    const template: ReportTemplate = {
      ...facts,
      id: this.ids.next(),
      publishedNumber: 0,
      retired: false,
      searchText: searchText(facts.name, facts.code),
      createdAt: this.clock.now(),
      version: 1,
    };
    await tx.manager.insert(ReportTemplate, template);
    return template;
  }

  private async insertDraft(
    tx: Transaction,
    template: ReportTemplate,
    content: TemplateContent,
  ): Promise<ReportTemplateVersion> {
    const draft: ReportTemplateVersion = {
      id: this.ids.next(),
      templateId: template.id,
      number: template.publishedNumber + 1,
      content,
      createdAt: this.clock.now(),
      publishedAt: null,
      publishedById: null,
      version: 1,
    };
    await tx.manager.insert(ReportTemplateVersion, draft);
    return draft;
  }

  private async freeCode(tx: Transaction, name: string): Promise<string> {
    const base =
      foldVietnamese(name)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 50) || 'de-cuong';
    for (let number = 1; ; number += 1) {
      const code = number === 1 ? base : `${base}-${number}`;
      if (!(await tx.manager.existsBy(ReportTemplate, { code }))) return code;
    }
  }
}

export function templateNotFound(): NotFound {
  return new NotFound('template-not-found', 'Không tìm thấy đề cương báo cáo.');
}

function refuseFaulty(content: TemplateContent): void {
  const faults = templateFaults(content);
  if (faults.length)
    throw new InvalidInput('template-faulty', `Đề cương còn ${faults.length} chỗ cần sửa.`, {
      field: faults[0].field,
      details: faults,
    });
}
