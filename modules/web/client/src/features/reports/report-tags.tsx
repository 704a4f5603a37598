import type { ReportStatus } from '../../api/types/reports';
import { ToneTag, type Tone } from '../../shared/components/tags';
import { REPORT_STATUS_LABELS } from '../../shared/labels';

const TONES: Record<ReportStatus, Tone> = {
  open: 'grey',
  submitted: 'blue',
  returned: 'red',
  accepted: 'green',
};

export function ReportStatusTag({ status }: { status: ReportStatus }) {
  return <ToneTag tone={TONES[status]}>{REPORT_STATUS_LABELS[status]}</ToneTag>;
}

/** Days late, as a word; nothing in time. */
export function LateTag({ days, sent }: { days: number; sent: boolean }) {
  if (days <= 0) return null;
  return <ToneTag tone="red">{sent ? `Nộp muộn ${days} ngày` : `Quá hạn ${days} ngày`}</ToneTag>;
}
