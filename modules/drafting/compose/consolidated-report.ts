import { Injectable } from '@nestjs/common';
import type { OfficialDocument } from '../model';
import { TextTemplates } from '../texts/text-templates.service';
import { framed } from './draft-frames.service';
import type { Frame } from './draft-frames.service';
import { planName, planTitleIn } from './plan-name';
import { proseCount } from './prose';
import { annexAppendices, sectionBlocks } from './report-section';
import type { UnitReportData } from './unit-report';

export interface ConsolidatedReportData extends UnitReportData {
  /** Units that reported, and units that had to. */
  reported: number;
  expected: number;
}

/** Báo cáo tổng hợp: the sections of the outline, and the figures in annexes. */
@Injectable()
export class ConsolidatedReport {
  constructor(private readonly texts: TextTemplates) {}

  async compose(frame: Frame, data: ConsolidatedReportData): Promise<OfficialDocument> {
    const { plan, period, receiver, recipients, sections, annexes, reported, expected } = data;
    const self = frame.body.selfName;
    const opening = await this.texts.render('consolidated.opening', {
      'kế hoạch': planName(plan),
      'cơ quan ban hành': self,
      'kỳ báo cáo': period,
      'số đơn vị': proseCount(reported),
      'tổng số đơn vị': proseCount(expected),
    });
    const closing = await this.texts.render('consolidated.closing', {
      'cơ quan ban hành': self,
      'cơ quan nhận': receiver,
      'kỳ báo cáo': period,
    });
    return {
      ...framed(frame),
      kind: 'Báo cáo',
      subject: await this.texts.render('consolidated.subject', {
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
