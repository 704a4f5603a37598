import { Injectable } from '@nestjs/common';
import type { OfficialDocument } from '../model';
import { TextTemplates } from '../texts/text-templates.service';
import { framed } from './draft-frames.service';
import type { Frame } from './draft-frames.service';
import { planName, planTitleIn } from './plan-name';
import type { NamedPlan } from './plan-name';
import { annexAppendices, sectionBlocks } from './report-section';
import type { ReportAnnex, ReportSection } from './report-section';

export interface UnitReportData {
  plan: NamedPlan;
  /** "6 tháng đầu năm 2026". */
  period: string;
  /** Who gets it, as in a sentence: "Ủy ban nhân dân tỉnh (qua Sở Nội vụ)". */
  receiver: string;
  /** Lines of "Nơi nhận" before the filing line. */
  recipients: string[];
  sections: ReportSection[];
  annexes: ReportAnnex[];
}

/** Báo cáo of one unit. */
@Injectable()
export class UnitReport {
  constructor(private readonly texts: TextTemplates) {}

  async compose(frame: Frame, data: UnitReportData): Promise<OfficialDocument> {
    const { plan, period, receiver, recipients, sections, annexes } = data;
    const self = frame.body.selfName;
    const opening = await this.texts.render('unit-report.opening', {
      'kế hoạch': planName(plan),
      'cơ quan ban hành': self,
      'kỳ báo cáo': period,
    });
    const closing = await this.texts.render('unit-report.closing', {
      'cơ quan ban hành': self,
      'cơ quan nhận': receiver,
      'kỳ báo cáo': period,
    });
    return {
      ...framed(frame),
      kind: 'Báo cáo',
      subject: await this.texts.render('unit-report.subject', {
        'trích yếu kế hoạch': planTitleIn(plan, period),
        'kỳ báo cáo': period,
      }),
      addressees: [],
      blocks: [
        { type: 'narrative', text: opening },
        ...sectionBlocks(sections),
        { type: 'narrative', text: closing },
      ],
      recipients: [...recipients, frame.filing],
      appendices: annexAppendices(annexes),
    };
  }
}
