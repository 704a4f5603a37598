import { Injectable } from '@nestjs/common';
import type { Block, OfficialDocument, TableBlock } from '../model';
import { roman } from '../render/layout/roman';
import { TextTemplates } from '../texts/text-templates.service';
import { addresseeLines } from './addressees';
import type { AddressedUnit } from './addressees';
import { framed } from './draft-frames.service';
import type { Frame } from './draft-frames.service';
import { planName, planTitle } from './plan-name';
import type { NamedPlan } from './plan-name';
import { proseCount, proseDate } from './prose';

/** From the mildest to the gravest, as urgings on record have it. */
export type UrgingGrade = 'remind' | 'criticise' | 'account';

export interface LateTask {
  content: string;
  product: string | null;
  /** ISO date, in force. */
  dueDate: string;
  daysLate: number;
  /** Urgings so far. */
  urgeCount: number;
}

export interface LateUnitTasks extends AddressedUnit {
  tasks: LateTask[];
}

export interface UrgingData {
  plan: NamedPlan;
  grade: UrgingGrade;
  /** ISO date the lateness is counted on. */
  asOf: string;
  units: LateUnitTasks[];
  collector: string;
}

/** One unit's few tasks stand in the letter itself. */
const IN_THE_LETTER = 5;

/** Công văn đôn đốc: each unit's late tasks. */
@Injectable()
export class UrgingLetter {
  constructor(private readonly texts: TextTemplates) {}

  async compose(frame: Frame, data: UrgingData): Promise<OfficialDocument> {
    const { plan, grade, asOf, units, collector } = data;
    const self = frame.body.selfName;
    const count = units.reduce((sum, unit) => sum + unit.tasks.length, 0);
    const inside = units.length === 1 && count <= IN_THE_LETTER;
    const list: Block[] = inside ? [lateTable(units)] : [];
    const opening = await this.texts.render('urging.opening', {
      'kế hoạch': planName(plan),
      'cơ quan ban hành': self,
      ngày: proseDate(asOf),
      'số nhiệm vụ': proseCount(count),
      'số đơn vị': proseCount(units.length),
      'nơi liệt kê': inside ? 'chi tiết tại bảng dưới đây' : 'chi tiết tại Phụ lục kèm theo Công văn này',
    });
    const demand = await this.texts.render(`urging.${grade}`, {
      'cơ quan ban hành': self,
      'cơ quan theo dõi': collector,
    });
    return {
      ...framed(frame),
      kind: null,
      subject: await this.texts.render('urging.subject', { 'trích yếu kế hoạch': planTitle(plan) }),
      addressees: addresseeLines(units),
      blocks: [{ type: 'narrative', text: opening }, ...list, { type: 'narrative', text: demand }],
      recipients: ['Như trên', ...(collector === self ? [] : [collector]), frame.filing],
      appendices: inside
        ? []
        : [
            {
              title: `Danh mục nhiệm vụ quá hạn tính đến ngày ${proseDate(asOf)}`,
              orientation: 'portrait',
              blocks: [lateTable(units)],
            },
          ],
    };
  }
}

function lateTable(units: readonly LateUnitTasks[]): TableBlock {
  return {
    type: 'table',
    columns: [
      { heading: 'TT', width: 6, align: 'center' },
      { heading: 'Nội dung nhiệm vụ', width: 44 },
      { heading: 'Sản phẩm', width: 16 },
      { heading: 'Thời hạn hoàn thành', width: 14, align: 'center' },
      { heading: 'Số ngày quá hạn', width: 10, align: 'center' },
      { heading: 'Số lần đã đôn đốc', width: 10, align: 'center' },
    ],
    rows: units.flatMap(({ name, tasks }, index) => [
      ...(units.length > 1 ? [{ kind: 'group' as const, cells: [roman(index + 1), name] }] : []),
      ...tasks.map((task, number) => ({
        cells: [
          String(number + 1),
          task.content,
          task.product ?? '',
          proseDate(task.dueDate),
          String(task.daysLate),
          String(task.urgeCount),
        ],
      })),
    ]),
  };
}
