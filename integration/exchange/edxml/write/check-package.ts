import { businessTypeOf } from '../model/codes';
import { EdxmlWriteError } from '../model/edxml-error';
import type { BusinessPackage, EdxmlPackage, Organization, StatusPackage } from '../model/edxml-model.port';
import { ATTACHMENT, BUSINESS_HEADER, MANIFEST, TRACE_HEADER_LIST } from '../schema/business.schema';
import { STATUS_HEADER } from '../schema/status.schema';
import { ModelChecker } from './check-model';

function checkBody(
  checker: ModelChecker,
  body: Organization | null | undefined,
  path: string,
  what: string,
): void {
  checker.required(body?.OrganId, `${path}.OrganId`, `mã định danh đơn vị ${what}`);
  if (body?.OrganId?.trim() === 'null') {
    checker.issue('edxml-invalid-text', 'Mã định danh đơn vị không thể là chữ "null"', `${path}.OrganId`);
  }
}

/** What each kind of business package must say beyond its header. */
function checkBusinessType(checker: ModelChecker, { TraceHeaderList, MessageHeader }: BusinessPackage): void {
  const business = TraceHeaderList?.Bussiness;
  const path = 'TraceHeaderList.Bussiness';
  switch (businessTypeOf(business?.BussinessDocType)) {
    case 'revoke': {
      const answered = MessageHeader.ResponseFor?.some(({ DocumentId }) => DocumentId?.trim());
      if (!answered) checker.required(business?.DocumentId, `${path}.DocumentId`, 'mã văn bản bị thu hồi');
      return;
    }
    case 'update':
      checker.required(business?.DocumentId, `${path}.DocumentId`, 'mã văn bản được cập nhật');
      if (!business?.BussinessDocumentInfo?.length) {
        checker.issue('edxml-required', 'Thiếu nội dung cập nhật', `${path}.BussinessDocumentInfo`);
      }
      return;
    case 'replace': {
      const replaced = (business?.ReplacementInfoList ?? []).flatMap((list) => list.ReplacementInfo ?? []);
      if (!replaced.some(({ DocumentId }) => DocumentId?.trim())) {
        checker.issue('edxml-required', 'Thiếu mã văn bản bị thay thế', `${path}.ReplacementInfoList`);
      }
      return;
    }
    default:
  }
}

function checkBusiness(checker: ModelChecker, model: BusinessPackage): void {
  const { MessageHeader: header, TraceHeaderList, edXMLManifest } = model;
  checker.group(header, BUSINESS_HEADER, 'MessageHeader');
  if (TraceHeaderList) checker.group(TraceHeaderList, TRACE_HEADER_LIST, 'TraceHeaderList');
  if (edXMLManifest) checker.group(edXMLManifest, MANIFEST, 'edXMLManifest');
  if (checker.issues.some(({ code }) => code === 'edxml-invalid-type')) return;
  checkBody(checker, header.From, 'MessageHeader.From', 'gửi');
  const receivers = (header.To ?? []).filter((to) => to !== null);
  if (receivers.length === 0) checker.issue('edxml-required', 'Thiếu đơn vị nhận', 'MessageHeader.To');
  receivers.forEach((to, index) => checkBody(checker, to, `MessageHeader.To[${index}]`, 'nhận'));
  checker.required(header.DocumentId, 'MessageHeader.DocumentId', 'mã định danh văn bản');
  checkBusinessType(checker, model);
}

function checkStatus(checker: ModelChecker, model: StatusPackage): void {
  const { MessageHeader: header } = model;
  checker.group(header, STATUS_HEADER, 'MessageHeader');
  if (checker.issues.some(({ code }) => code === 'edxml-invalid-type')) return;
  checkBody(checker, header.From, 'MessageHeader.From', 'gửi');
  const { ResponseFor } = header;
  const named = ResponseFor?.DocumentId?.trim() || (ResponseFor?.OrganId?.trim() && ResponseFor.Code?.trim());
  if (!named) {
    checker.issue(
      'edxml-required',
      'Thiếu văn bản mà trạng thái nói đến',
      'MessageHeader.ResponseFor.DocumentId',
    );
  }
  checker.required(header.StatusCode, 'MessageHeader.StatusCode', 'mã trạng thái');
  checker.required(header.Timestamp, 'MessageHeader.Timestamp', 'thời điểm của trạng thái');
  if (model.attachments.length > 0) {
    checker.issue('edxml-unknown-field', 'Gói tin trạng thái không mang tệp đính kèm', 'attachments');
  }
}

function checkAttachments(checker: ModelChecker, model: EdxmlPackage): void {
  const ids = new Set<string>();
  model.attachments.forEach(({ content, ...fields }, index) => {
    const path = `attachments[${index}]`;
    const known = Object.fromEntries(
      ATTACHMENT.fields.map(({ name }) => [name, (fields as Record<string, unknown>)[name]]),
    );
    checker.group(known, ATTACHMENT, path);
    const name = fields.AttachmentName;
    if (typeof name !== 'string' || !name.trim()) {
      checker.issue('edxml-attachment-name', 'Tệp đính kèm phải có tên', `${path}.AttachmentName`);
    } else if (/[/\\]/.test(name)) {
      checker.issue('edxml-attachment-name', 'Tên tệp không được chứa thư mục', `${path}.AttachmentName`);
    }
    if (!content)
      checker.issue('edxml-attachment-content', 'Tệp đính kèm không có nội dung', `${path}.content`);
    const id = fields.ContentId?.trim();
    if (id && ids.has(id)) checker.issue('edxml-invalid-code', 'Mã nội dung bị trùng', `${path}.ContentId`);
    if (id) ids.add(id);
  });
}

/** @throws EdxmlWriteError with every reason why the package may not be written. */
export function checkPackage(model: EdxmlPackage): void {
  const checker = new ModelChecker();
  if (model.kind === 'status') checkStatus(checker, model);
  else checkBusiness(checker, model);
  checkAttachments(checker, model);
  if (checker.issues.length) throw new EdxmlWriteError(checker.issues);
}
