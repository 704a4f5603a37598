import type { OfficialDocument } from '../../model';
import type { FlowFoot, FlowParagraph } from './flow';
import { keepWords } from './keep-words';
import { FOOT_LEFT, pageOf, SIZES } from './page-measures';
import { paragraph } from './paragraph';

/** Recipients and signature. */
export function footFlow({ recipients, signature }: OfficialDocument): FlowFoot {
  const leftWidth = pageOf('portrait').contentWidth * FOOT_LEFT;
  return {
    type: 'foot',
    leftWidth,
    recipients: recipients.length
      ? [
          paragraph('Nơi nhận:', { size: SIZES.recipientsTitle, align: 'left', bold: true, italic: true }),
          ...recipients.map((line, index) => recipient(line, index === recipients.length - 1, leftWidth)),
        ]
      : [],
    signature: signature.lines.map((line) => paragraph(line, { bold: true })),
    name: signature.name ? paragraph(signature.name, { bold: true }) : null,
  };
}

function recipient(line: string, last: boolean, width: number): FlowParagraph {
  return paragraph(keepWords(`- ${line}${last ? '.' : ';'}`, width, SIZES.recipients), {
    role: 'LI',
    size: SIZES.recipients,
    align: 'left',
    left: 6,
    indent: -6,
  });
}
