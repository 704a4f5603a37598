import type { DeliveryChannel, DeliveryStatus } from '../api/types/deliveries';
import type { Tone } from './components/tags';

/** How far a sent document has come at one recipient. */
export const DELIVERY_STATUS_LABELS: Record<DeliveryStatus, string> = {
  waiting: 'Chờ gửi',
  sent: 'Đã gửi',
  received: 'Đã đến',
  registered: 'Đã vào sổ nơi nhận',
  assigned: 'Đã phân công xử lý',
  'in-progress': 'Đang xử lý',
  completed: 'Đã xử lý xong',
  replied: 'Đã trả lời',
  refused: 'Bị từ chối',
  failed: 'Gửi không thành công',
};

export const DELIVERY_STATUS_TONES: Record<DeliveryStatus, Tone> = {
  waiting: 'grey',
  sent: 'blue',
  received: 'cyan',
  registered: 'cyan',
  assigned: 'cyan',
  'in-progress': 'cyan',
  completed: 'green',
  replied: 'green',
  refused: 'red',
  failed: 'red',
};

export const DELIVERY_CHANNEL_LABELS: Record<DeliveryChannel, string> = {
  internal: 'trong hệ thống này',
  exchange: 'trục liên thông văn bản',
  'e-office': 'phần mềm quản lý văn bản',
  none: 'bản giấy hoặc thư điện tử',
};
