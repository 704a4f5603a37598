import type { DocumentChange, EffectStatus, EffectSummary } from '../../api/types/effects';
import type { Tone } from '../../shared/components/tags';
import { documentName } from '../../shared/format/document-name';

export const CHANGE_LABELS: Record<DocumentChange, string> = {
  revoke: 'Thu hồi',
  update: 'Sửa đổi, cập nhật',
  replace: 'Thay thế',
};

export const EFFECT_STATUS_LABELS: Record<EffectStatus, string> = {
  pending: 'Chờ quyết định',
  applied: 'Đã thực hiện',
  declined: 'Không thực hiện',
  superseded: 'Có đề nghị khác thay',
};

export const EFFECT_STATUS_TONES: Record<EffectStatus, Tone> = {
  pending: 'amber',
  applied: 'green',
  declined: 'grey',
  superseded: 'grey',
};

/** "Thu hồi Kế hoạch số 77/KH-UBND ngày 20/04/2026". */
export const effectTitle = ({ change, document }: Pick<EffectSummary, 'change' | 'document'>) =>
  `${CHANGE_LABELS[change]}: ${documentName(document, false)}`;
