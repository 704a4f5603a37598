import type { Role } from '../../organization';
import type { Transition } from './transition.types';

const UNIT: readonly Role[] = ['officer', 'unit-leader'];
const COORDINATOR: readonly Role[] = ['coordinator'];
const SYSTEM: readonly Role[] = [];

/**
 * Every way the status of an assignment may change. The service that changes it, the API that describes it, the pages
 * and the tests read this table; nothing else decides.
 */
export const TRANSITIONS = [
  {
    name: 'release',
    label: 'Phát hành',
    description: 'Kế hoạch đã có số và ngày ban hành: phần việc được giao tới đơn vị.',
    from: ['held'],
    to: 'assigned',
    toWhileWaiting: 'waiting',
    roles: SYSTEM,
    scope: 'plan',
    requires: [],
    effects: ['notify-unit'],
  },
  {
    name: 'open',
    label: 'Mở phần việc',
    description: 'Các điều kiện của nhiệm vụ đã đủ: phần việc được giao tới đơn vị.',
    from: ['waiting'],
    to: 'assigned',
    roles: SYSTEM,
    scope: 'plan',
    requires: [],
    effects: ['notify-unit'],
  },
  {
    name: 'accept',
    label: 'Tiếp nhận',
    description: 'Đơn vị nhận thực hiện phần việc.',
    from: ['assigned'],
    to: 'accepted',
    roles: UNIT,
    scope: 'own-unit',
    requires: [],
    effects: [],
  },
  {
    name: 'refuse',
    label: 'Từ chối',
    description:
      'Đơn vị cho rằng phần việc không thuộc chức năng của mình; chuyển lại bên giao, có thể kèm đơn vị đề xuất.',
    from: ['assigned', 'accepted'],
    to: 'refused',
    roles: UNIT,
    scope: 'own-unit',
    requires: ['reason'],
    effects: ['keep-note', 'set-suggestion', 'notify-coordinators'],
  },
  {
    name: 'start',
    label: 'Bắt đầu thực hiện',
    description: 'Đơn vị bắt đầu làm, hoặc làm tiếp sau khi bị trả lại.',
    from: ['accepted', 'returned'],
    to: 'in-progress',
    roles: UNIT,
    scope: 'own-unit',
    requires: [],
    effects: [],
  },
  {
    name: 'assign-person',
    label: 'Phân công',
    description: 'Giao phần việc cho một người trong đơn vị.',
    from: ['assigned', 'accepted', 'in-progress', 'returned'],
    to: null,
    roles: UNIT,
    scope: 'own-unit',
    requires: ['person'],
    effects: ['set-assignee', 'notify-assignee'],
  },
  {
    name: 'submit',
    label: 'Báo cáo hoàn thành',
    description: 'Đơn vị trả lời, báo cáo kết quả và chờ bên giao duyệt.',
    from: ['assigned', 'accepted', 'in-progress', 'returned'],
    to: 'submitted',
    roles: UNIT,
    scope: 'own-unit',
    requires: ['text'],
    effects: ['keep-note', 'set-submitted-on', 'notify-coordinators'],
  },
  {
    name: 'correct',
    label: 'Gửi bản sửa',
    description: 'Đơn vị thay báo cáo chưa được duyệt bằng bản mới; bản cũ vẫn lưu.',
    from: ['submitted'],
    to: null,
    roles: UNIT,
    scope: 'own-unit',
    requires: ['text'],
    effects: ['keep-note', 'set-submitted-on', 'notify-coordinators'],
  },
  {
    name: 'withdraw-submission',
    label: 'Rút báo cáo',
    description: 'Đơn vị rút lại kết quả chưa được duyệt để làm tiếp.',
    from: ['submitted'],
    to: 'in-progress',
    roles: UNIT,
    scope: 'own-unit',
    requires: [],
    effects: ['clear-submitted-on'],
  },
  {
    name: 'return',
    label: 'Trả lại',
    description: 'Kết quả chưa đạt: đơn vị phải làm tiếp, phần việc tính là chưa hoàn thành.',
    from: ['submitted'],
    to: 'returned',
    roles: COORDINATOR,
    scope: 'plan',
    requires: ['reason'],
    effects: ['keep-note', 'clear-submitted-on', 'notify-unit'],
  },
  {
    name: 'complete',
    label: 'Xác nhận hoàn thành',
    description: 'Kết quả đạt: phần việc hoàn thành vào ngày đơn vị đã báo cáo.',
    from: ['submitted'],
    to: 'completed',
    roles: COORDINATOR,
    scope: 'plan',
    requires: [],
    effects: ['set-completed-on', 'notify-unit'],
  },
  {
    name: 'reassign',
    label: 'Giao lại',
    description: 'Bên giao không chấp nhận từ chối: phần việc trở lại đơn vị, kèm lý do.',
    from: ['refused'],
    to: 'assigned',
    roles: COORDINATOR,
    scope: 'plan',
    requires: ['reason'],
    effects: ['clear-assignee', 'clear-suggestion', 'notify-unit'],
  },
  {
    name: 'reopen',
    label: 'Mở lại',
    description: 'Phần việc đã xác nhận hoàn thành phải làm tiếp.',
    from: ['completed'],
    to: 'in-progress',
    roles: COORDINATOR,
    scope: 'plan',
    requires: ['reason'],
    effects: ['keep-note', 'clear-submitted-on', 'clear-completed-on', 'notify-unit'],
  },
  {
    name: 'cancel',
    label: 'Hủy',
    description: 'Đơn vị không còn phải thực hiện phần việc này.',
    from: ['held', 'waiting', 'assigned', 'accepted', 'in-progress', 'submitted', 'returned', 'refused'],
    to: 'cancelled',
    roles: COORDINATOR,
    scope: 'plan',
    requires: ['reason'],
    effects: ['keep-note', 'clear-submitted-on', 'notify-unit'],
  },
  {
    name: 'restore',
    label: 'Khôi phục',
    description: 'Giao lại cho đơn vị phần việc đã hủy.',
    from: ['cancelled'],
    to: 'assigned',
    toWhileWaiting: 'waiting',
    roles: COORDINATOR,
    scope: 'plan',
    requires: ['reason'],
    effects: ['keep-note', 'clear-assignee', 'clear-suggestion', 'show-unit', 'notify-unit'],
  },
] as const satisfies readonly Transition[];

export type TransitionName = (typeof TRANSITIONS)[number]['name'];

const BY_NAME = new Map<string, Transition>(TRANSITIONS.map((transition) => [transition.name, transition]));

/** The row of that name; undefined for a name nobody knows. */
export function transitionNamed(name: string): Transition | undefined {
  return BY_NAME.get(name);
}
