import { Injectable } from '@nestjs/common';
import type { OfficialDocument, TableBlock, TableRow } from '../model';
import { roman } from '../render/layout/roman';
import { TextTemplates } from '../texts/text-templates.service';
import { addresseeLines } from './addressees';
import type { AddressedUnit } from './addressees';
import { framed } from './draft-frames.service';
import type { Frame } from './draft-frames.service';
import { planName, planTitle } from './plan-name';
import type { NamedPlan } from './plan-name';
import { proseCount } from './prose';

/** A task as a dispatch lists it; texts as the plan has them. */
export interface DispatchedTask {
  /** Headings above it, outermost first. */
  groups: string[];
  content: string;
  lead: string;
  cooperating: string;
  deadline: string;
  product: string | null;
}

export interface DispatchData {
  plan: NamedPlan;
  tasks: DispatchedTask[];
  units: AddressedUnit[];
  /** Who watches and collects: "Sở Nội vụ". */
  collector: string;
}

/** Công văn giao nhiệm vụ: the letter, and the list of tasks added to it. */
@Injectable()
export class TaskDispatch {
  constructor(private readonly texts: TextTemplates) {}

  async compose(frame: Frame, data: DispatchData): Promise<OfficialDocument> {
    const { plan, tasks, units, collector } = data;
    const self = frame.body.selfName;
    return {
      ...framed(frame),
      kind: null,
      subject: await this.texts.render('dispatch.subject', { 'trích yếu kế hoạch': planTitle(plan) }),
      addressees: addresseeLines(units),
      blocks: [
        {
          type: 'narrative',
          text: await this.texts.render('dispatch.body', {
            'kế hoạch': planName(plan),
            'cơ quan ban hành': self,
            'cơ quan theo dõi': collector,
            'số nhiệm vụ': proseCount(tasks.length),
          }),
        },
      ],
      recipients: ['Như trên', ...(collector === self ? [] : [collector]), frame.filing],
      appendices: [
        {
          title: 'Danh mục nhiệm vụ giao các cơ quan, đơn vị, địa phương',
          orientation: 'landscape',
          blocks: [taskTable(tasks)],
        },
      ],
    };
  }
}

function taskTable(tasks: readonly DispatchedTask[]): TableBlock {
  return {
    type: 'table',
    columns: [
      { heading: 'TT', width: 5, align: 'center' },
      { heading: 'Nội dung nhiệm vụ', width: 36 },
      { heading: 'Cơ quan chủ trì', width: 16 },
      { heading: 'Cơ quan phối hợp', width: 18 },
      { heading: 'Thời gian hoàn thành', width: 13 },
      { heading: 'Sản phẩm', width: 12 },
    ],
    rows: taskRows(tasks),
  };
}

/** Groups are numbered I, II, …; the tasks run on through all of them. */
function taskRows(tasks: readonly DispatchedTask[]): TableRow[] {
  const rows: TableRow[] = [];
  let open: string | null = null;
  let groups = 0;
  tasks.forEach((task, index) => {
    const group = task.groups.map(withoutNumber).filter(Boolean).join(' - ') || null;
    if (group !== open) {
      open = group;
      if (group) rows.push({ kind: 'group', cells: [roman((groups += 1)), group] });
    }
    const { content, lead, cooperating, deadline, product } = task;
    rows.push({ cells: [String(index + 1), content, lead, cooperating, deadline, product ?? ''] });
  });
  return rows;
}

/** "II. NHIỆM VỤ" without its number; the list has numbers of its own. */
function withoutNumber(heading: string): string {
  return heading.replace(/^\s*(?:[IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)[.)]\s*/u, '').trim();
}
