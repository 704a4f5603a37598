import type { OutboxMessage, OutboxStatus } from '../../api/types/outbox';
import type { Tone } from '../../shared/components/tags';

export const OUTBOX_STATUS_LABELS: Record<OutboxStatus, string> = {
  parked: 'Không gửi được',
  pending: 'Đang chờ gửi',
  sent: 'Đã gửi',
};

export const OUTBOX_STATUS_TONES: Record<OutboxStatus, Tone> = {
  parked: 'red',
  pending: 'amber',
  sent: 'green',
};

/** The ways out, as the administrator calls them. */
const CHANNELS: Readonly<Record<string, string>> = {
  'e-office': 'Phần mềm quản lý văn bản',
  exchange: 'Trục liên thông văn bản',
  internal: 'Sổ văn bản trong hệ thống',
  notice: 'Thư điện tử, chuông báo',
};

export const channelName = (channel: string) => CHANNELS[channel] ?? channel;

/** What a message carries. */
const KINDS: Readonly<Record<string, string>> = {
  'document-linked': 'Báo đường dẫn đến danh sách nhiệm vụ',
  'completion-notice': 'Báo nhiệm vụ đã hoàn thành',
  'issued-document': 'Chuyển văn bản đã ban hành',
  document: 'Gửi văn bản đến nơi nhận',
  status: 'Báo trạng thái xử lý văn bản',
  email: 'Thư điện tử',
  bell: 'Chuông báo',
};

export const kindName = (kind: string) => KINDS[kind] ?? kind;

/** The attempts of a message in words. */
export function attemptsInWords({ attempts, status }: Pick<OutboxMessage, 'attempts' | 'status'>): string {
  if (status === 'sent') return attempts > 1 ? `gửi được sau ${attempts} lần` : 'gửi được ngay';
  if (attempts === 0) return 'chưa thử lần nào';
  return `đã thử ${attempts} lần`;
}
