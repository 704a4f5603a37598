import { CHILDREN_PLAN, CHILDREN_PLAN_AMENDED } from './children-plan';
import { digitalAppendix } from './digital-appendix';
import { FOOD_PLAN } from './food-plan';
import { planDocx } from './plan-layout';

/** The sample documents of config/samples, by file name. */
export const SAMPLE_FILES: Readonly<Record<string, () => Promise<Buffer>>> = {
  'ke-hoach-an-toan-tre-em-2026.docx': () => planDocx(CHILDREN_PLAN),
  'ke-hoach-an-toan-tre-em-2026-dieu-chinh.docx': () => planDocx(CHILDREN_PLAN_AMENDED),
  'du-thao-ke-hoach-an-toan-thuc-pham-2026.docx': () => planDocx(FOOD_PLAN),
  'phu-luc-chuyen-doi-so-cap-xa-2026.xlsx': digitalAppendix,
};
