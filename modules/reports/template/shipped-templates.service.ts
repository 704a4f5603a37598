import { Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { shippedTemplates } from '../../../config/report-templates/report-templates';
import type { ShippedTemplate } from '../../../config/report-templates/report-templates';
import { TemplateContentBody } from '../dto/template-content.bodies';
import { templateFaults } from './template-faults';
import type { TemplateContent } from './template.types';
import { TemplateService } from './template.service';

/** Brings the templates that come with the package into an instance that does not know them yet. */
@Injectable()
export class ShippedTemplates {
  constructor(private readonly templates: TemplateService) {}

  /** @returns codes of those brought in now */
  async bring(): Promise<string[]> {
    const brought: string[] = [];
    for (const shipped of shippedTemplates()) {
      const content = checkedContent(shipped);
      if (await this.templates.bring(shipped.code, shipped.name, content)) brought.push(shipped.code);
    }
    return brought;
  }
}

/** @throws Error naming the template and its first fault */
export function checkedContent({ code, content }: ShippedTemplate): TemplateContent {
  const read = plainToInstance(TemplateContentBody, content);
  const [broken] = validateSync(read, { whitelist: true, forbidNonWhitelisted: true });
  if (broken) throw new Error(`report template ${code}: ${broken.toString()}`);
  const [fault] = templateFaults(read);
  if (fault) throw new Error(`report template ${code}: ${fault.field}: ${fault.message}`);
  return JSON.parse(JSON.stringify(read)) as TemplateContent;
}
