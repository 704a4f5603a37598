import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EdxmlPackage } from '../edxml/model/edxml-model.port';
import { writePackage } from '../edxml/write/write-package';
import type { WriteOptions } from '../edxml/write/write-package';
import type { Exchange } from '../exchange.port';
import type { SentPackage } from '../gateway/exchange-gateway.port';

export interface SendOptions extends WriteOptions {
  /** Folder for the package's file while it is sent. */
  folder: string;
}

function receiversOf(model: EdxmlPackage): string[] {
  const codes =
    model.kind === 'status'
      ? [model.MessageHeader.ResponseFor?.OrganId]
      : model.MessageHeader.To.map((to) => to?.OrganId);
  return [...new Set(codes.map((code) => code?.trim() ?? '').filter(Boolean))];
}

/**
 * Writes a package and hands it to the exchange, sender and receivers as the package names them. The same package
 * may be sent again after an error; receivers know it by its `DocumentId`.
 *
 * @throws EdxmlWriteError before anything is sent, ExchangeError from the exchange.
 */
export async function sendPackage(
  exchange: Exchange,
  model: EdxmlPackage,
  { folder, ...options }: SendOptions,
): Promise<SentPackage> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${randomUUID()}.edxml`);
  try {
    const { sha256, size } = await writePackage(model, path, options);
    const to = receiversOf(model);
    const { docId } = await exchange.send({
      path,
      messageType: model.kind === 'status' ? 'status' : 'edoc',
      from: model.MessageHeader.From?.OrganId?.trim() ?? '',
      ...(to.length && { to }),
    });
    return { docId, sha256, size };
  } finally {
    await rm(path, { force: true });
  }
}
