import { vietnameseDate } from '../../../foundation';

/** One notice inside a message. */
export interface MailedNotice {
  title: string;
  text: string;
  /** Address of its page. */
  link: string;
}

/** What a message to one person says. */
export interface MailContent {
  subject: string;
  text: string;
  html: string;
}

export interface MailFrame {
  /** Whom it is for. */
  name: string;
  province: string;
  /** Address of the page where the person chooses how to be told. */
  choicesLink: string;
}

/** A notice told at once. */
export function noticeMail(notice: MailedNotice, frame: MailFrame): MailContent {
  return framed(notice.title, [notice], frame);
}

/** @param total of which `notices` are the first */
export function digestMail(
  day: string,
  notices: readonly MailedNotice[],
  total: number,
  frame: MailFrame,
): MailContent {
  return framed(digestTitle(day, total), notices, frame, total - notices.length);
}

export function digestTitle(day: string, total: number): string {
  return `Bản tin ngày ${vietnameseDate(day)}: ${total} thông báo mới`;
}

/** Text of people made harmless inside a page. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => entities[sign]);
}

function framed(
  subject: string,
  notices: readonly MailedNotice[],
  frame: MailFrame,
  more: number = 0,
): MailContent {
  const rest = more > 0 ? `Còn ${more} thông báo khác, xem trên trang.` : '';
  return { subject, text: plain(notices, rest, frame), html: page(subject, notices, rest, frame) };
}

function plain(notices: readonly MailedNotice[], rest: string, frame: MailFrame): string {
  const parts = notices.map(({ title, text, link }) =>
    [title, text, `Xem chi tiết: ${link}`].filter(Boolean).join('\n'),
  );
  return [
    `Kính gửi ${frame.name},`,
    ...parts,
    ...(rest ? [rest] : []),
    `--\nThư tự động từ hệ thống theo dõi nhiệm vụ kế hoạch ${frame.province}; vui lòng không trả lời.\n` +
      `Chọn cách nhận thông báo: ${frame.choicesLink}\n`,
  ].join('\n\n');
}

function page(
  subject: string,
  notices: readonly MailedNotice[],
  rest: string,
  { name, province, choicesLink }: MailFrame,
): string {
  const parts = notices.map(
    ({ title, text, link }) =>
      `<h2 style="font-size:16px;margin:20px 0 4px">${escapeHtml(title)}</h2>\n` +
      (text ? `<p style="margin:0 0 4px;white-space:pre-line">${escapeHtml(text)}</p>\n` : '') +
      `<p style="margin:0"><a href="${escapeHtml(link)}">Xem chi tiết</a></p>`,
  );
  return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="font-family:Arial,sans-serif;font-size:14px;line-height:1.5;color:#1f2933">
<p>Kính gửi ${escapeHtml(name)},</p>
${parts.join('\n')}
${rest ? `<p>${escapeHtml(rest)}</p>` : ''}
<p style="margin-top:24px;font-size:12px;color:#52606d">Thư tự động từ hệ thống theo dõi nhiệm vụ kế hoạch ${escapeHtml(province)}; vui lòng không trả lời. <a href="${escapeHtml(choicesLink)}">Chọn cách nhận thông báo</a></p>
</body></html>
`;
}
