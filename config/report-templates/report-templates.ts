import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A report template that comes with the package, before it is checked. */
export interface ShippedTemplate {
  code: string;
  name: string;
  content: Record<string, unknown>;
}

/**
 * The templates beside this file, by name of their file; the same place beside the sources and the compiled files.
 *
 * @throws Error naming the file that is none
 */
export function shippedTemplates(folder: string = __dirname): ShippedTemplate[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const {
        code,
        name: title,
        content,
      } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as ShippedTemplate;
      if (typeof code !== 'string' || typeof title !== 'string' || typeof content !== 'object')
        throw new Error(`${name}: a report template needs "code", "name" and "content"`);
      return { code, name: title, content };
    });
}
