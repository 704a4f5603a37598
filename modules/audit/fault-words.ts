import type { ChainFault } from './chain-walk';

/** A fault as an administrator reads it. */
export function faultSentence({ kind, from, to, belongsAt }: ChainFault): string {
  const which = from === to ? `số ${from}` : `từ số ${from} đến số ${to}`;
  switch (kind) {
    case 'altered':
      return `Bản ghi ${which}: nội dung đã bị sửa.`;
    case 'broken-link':
      return `Bản ghi ${which}: không nối với bản ghi trước nó.`;
    case 'reordered':
      return `Bản ghi ${which}: đứng sai chỗ, vốn là bản ghi số ${belongsAt ?? '?'}.`;
    case 'missing':
      return `Bản ghi ${which}: đã bị xóa.`;
    case 'tail-missing':
      return `Bản ghi ${which} ở cuối nhật ký: đã bị xóa.`;
    case 'appended':
      return `Bản ghi ${which}: được thêm vào từ bên ngoài hệ thống.`;
    case 'head-altered':
      return `Đầu chuỗi không khớp với bản ghi cuối cùng (${which}).`;
    case 'witness-differs':
      return `Bản ghi ${which}: khác với lần kiểm tra trước đã lưu.`;
  }
}
