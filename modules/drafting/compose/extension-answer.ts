import { Injectable } from '@nestjs/common';
import type { OfficialDocument } from '../model';
import { TextTemplates } from '../texts/text-templates.service';
import type { AddressedUnit } from './addressees';
import { framed } from './draft-frames.service';
import type { Frame } from './draft-frames.service';
import { planName } from './plan-name';
import type { NamedPlan } from './plan-name';
import { lowerFirst, proseDate } from './prose';

/** A decided wish for more time; dates are ISO. */
export interface ExtensionAnswerData {
  plan: NamedPlan;
  unit: AddressedUnit;
  /** Content of the task. */
  task: string;
  dueDateBefore: string;
  proposedDate: string;
  /** Null: refused. */
  grantedDate: string | null;
  /** Why refused or shorter; null when granted as proposed. */
  reason: string | null;
}

/** Công văn trả lời đề nghị gia hạn. */
@Injectable()
export class ExtensionAnswer {
  constructor(private readonly texts: TextTemplates) {}

  async compose(frame: Frame, data: ExtensionAnswerData): Promise<OfficialDocument> {
    const { unit } = data;
    return {
      ...framed(frame),
      kind: null,
      subject: await this.texts.render('extension.subject', { 'đơn vị': unit.name }),
      addressees: [unit.name],
      blocks: [{ type: 'narrative', text: await this.answer(frame, data) }],
      recipients: ['Như trên', frame.filing],
      appendices: [],
    };
  }

  private answer(frame: Frame, data: ExtensionAnswerData): Promise<string> {
    const { plan, unit, task, grantedDate, proposedDate } = data;
    const shared = {
      'đơn vị': unit.name,
      'nhiệm vụ': sentenceless(task),
      'kế hoạch': planName(plan),
      'cơ quan ban hành': frame.body.selfName,
      'thời hạn cũ': proseDate(data.dueDateBefore),
    };
    const reason = lowerFirst(sentenceless(data.reason ?? 'theo yêu cầu tiến độ chung của kế hoạch'));
    if (grantedDate === null) {
      return this.texts.render('extension.refused', { ...shared, 'lý do': reason });
    }
    const granted = { ...shared, 'thời hạn mới': proseDate(grantedDate) };
    if (grantedDate >= proposedDate) return this.texts.render('extension.granted', granted);
    return this.texts.render('extension.shorter', {
      ...granted,
      'thời hạn đề nghị': proseDate(proposedDate),
      'lý do': reason,
    });
  }
}

/** Without its closing mark: it stands inside a sentence. */
function sentenceless(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\s.;,]+$/, '');
}
