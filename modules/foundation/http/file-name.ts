/** The last part of a path, without control characters and what file systems refuse; at most 200 characters. */
export function safeFileName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const plain = last
    // Marks that turn the direction of writing make "exe.docx" of "xcod.exe".
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u0000-\u001f\u007f<>:"|?*]/g, '_')
    .replace(/^\.+/, '')
    .trim();
  return plain.slice(-200) || 'van-ban';
}
