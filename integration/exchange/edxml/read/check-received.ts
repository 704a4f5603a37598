import type { Organization, ReceivedPackage } from '../model/edxml-model.port';
import type { Report } from './field-reader';

function checkOrganization(
  organization: Organization | null | undefined,
  path: string,
  report: Report,
): void {
  if (organization === undefined) return report('organization-missing', path);
  if (organization === null) return report('organization-empty', path);
  if (!organization.OrganId) report('organ-id-missing', path);
  else if (organization.OrganId === 'null') report('organ-id-null', `${path}.OrganId`, organization.OrganId);
  if (!organization.OrganName) report('organ-name-missing', path);
}

/** Reports what a receiver should know of the bodies and the way of a package. */
export function checkHeader(received: ReceivedPackage, report: Report): void {
  checkOrganization(received.MessageHeader.From, 'MessageHeader.From', report);
  if (received.kind === 'status') return;
  const { To } = received.MessageHeader;
  if (To.length === 0) report('organization-missing', 'MessageHeader.To');
  To.forEach((organization, index) => checkOrganization(organization, `MessageHeader.To[${index}]`, report));
  const traces = received.TraceHeaderList?.TraceHeader ?? [];
  traces.forEach(({ OrganId }, index) => {
    if (!OrganId) report('trace-organ-missing', `TraceHeaderList.TraceHeader[${index}]`);
    else if (OrganId === 'null')
      report('organ-id-null', `TraceHeaderList.TraceHeader[${index}].OrganId`, OrganId);
  });
  if (traces.length > 1) {
    report(
      'trace-headers',
      'TraceHeaderList.TraceHeader',
      traces.map(({ OrganId }) => OrganId ?? '').join('; '),
    );
  }
}

/** Reports where manifest and attachments do not speak of the same files; the official parser never looks. */
export function checkManifest(received: ReceivedPackage, report: Report): void {
  const ids = received.attachments.map(({ ContentId }) => ContentId);
  const references = received.kind === 'business' ? (received.edXMLManifest?.Reference ?? []) : [];
  references.forEach(({ ContentId }, index) => {
    if (!ids.includes(ContentId))
      report('reference-unmatched', `edXMLManifest.Reference[${index}]`, ContentId);
  });
  ids.forEach((id, index) => {
    if (id !== undefined && ids.indexOf(id) < index)
      report('content-id-repeated', `attachments[${index}]`, id);
    if (!references.some(({ ContentId }) => ContentId === id)) {
      report('attachment-unmatched', `attachments[${index}]`, id);
    }
  });
}
