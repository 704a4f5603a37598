/** A task's number in front of its content: "3.1. Tổ chức …"; nothing when the source gave none. */
export function withLabel(label: string | null, content: string): string {
  if (!label) return content;
  return `${label}${/[.)]$/.test(label) ? '' : '.'} ${content}`;
}
