import { createPrivateKey, webcrypto, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pki } from 'node-forge';
import PdfKit from 'pdfkit';
import * as pkijs from 'pkijs';
import { asPem, asPkcs12, issueCertificate } from '../../integration/signing/cms/certificates';
import type { CertificateWish, IssuedCertificate } from '../../integration/signing/cms/certificates';
import { openPkcs12 } from '../../integration/signing/cms/pkcs12';
import { LocalSigning } from '../../integration/signing/local/local-signing';
import type { LocalKey } from '../../integration/signing/local/local-signing';
import type { SigningParty } from '../../integration/signing/signing.port';
import { timesFace } from '../../modules/foundation';

const PASSWORD = 'mật khẩu thử';

/** An authority of a test, the certificates it issues, and local signing with them. */
export class TestAuthority {
  readonly folder = mkdtempSync(join(tmpdir(), 'plan-tasks-signing-'));
  private readonly authority: IssuedCertificate;
  private made = 0;

  constructor(
    readonly now: Date,
    name = 'Tổ chức chứng thực thử nghiệm',
  ) {
    this.authority = issueCertificate({
      commonName: name,
      notBefore: this.years(-5),
      notAfter: this.years(15),
      authority: true,
    });
  }

  get anchorPem(): string {
    return asPem(this.authority);
  }

  /** Issues a certificate, valid from a year ago to two years ahead unless told otherwise. */
  issue(commonName: string, wish: Partial<CertificateWish> = {}): LocalKey {
    const issued = issueCertificate({
      commonName,
      notBefore: this.years(-1),
      notAfter: this.years(2),
      issuer: this.authority,
      ...wish,
    });
    this.made += 1;
    const file = join(this.folder, `${this.made}.p12`);
    writeFileSync(file, asPkcs12(issued, PASSWORD));
    return { file, password: PASSWORD };
  }

  /** A list, in DER form, that takes back the certificates in these containers from a moment on. */
  async revoke(keys: readonly LocalKey[], from: Date): Promise<Buffer> {
    const list = new pkijs.CertificateRevocationList();
    const authority = pkijs.Certificate.fromBER(new X509Certificate(this.anchorPem).raw);
    list.issuer = authority.subject;
    list.thisUpdate = new pkijs.Time({ value: from });
    list.revokedCertificates = keys.map(({ file, password }) => {
      const { certificate } = openPkcs12(readFileSync(file), password, file);
      return new pkijs.RevokedCertificate({
        userCertificate: pkijs.Certificate.fromBER(certificate.raw).serialNumber,
        revocationDate: new pkijs.Time({ value: from }),
      });
    });
    const pkcs8 = createPrivateKey(pki.privateKeyToPem(this.authority.privateKey)).export({
      type: 'pkcs8',
      format: 'der',
    });
    const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    const key = await webcrypto.subtle.importKey('pkcs8', new Uint8Array(pkcs8), algorithm, false, ['sign']);
    await list.sign(key as never, 'SHA-256');
    return Buffer.from(list.toSchema().toBER());
  }

  signing(people: Record<string, LocalKey>, organisations: Record<string, LocalKey> = {}): LocalSigning {
    return new LocalSigning({ people, organisations, face: timesFace() });
  }

  years(count: number): Date {
    const day = new Date(this.now);
    day.setUTCFullYear(day.getUTCFullYear() + count);
    return day;
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A draft made elsewhere: number and day are blank, the signer's name stands at the end. */
export async function letterPdf(
  options: { text?: string; signer?: string; notation?: string } = {},
): Promise<Buffer> {
  const {
    text = 'Thực hiện Kế hoạch năm 2026.',
    signer = 'Nguyễn Hải Phong',
    notation = 'BC-UBND',
  } = options;
  const document = new PdfKit({ size: 'A4', margin: 60 });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.font(timesFace().regular).fontSize(13);
  document.text('ỦY BAN NHÂN DÂN TỈNH LAI CHÂU').text(`Số:        /${notation}`);
  document.text('Lai Châu, ngày       tháng       năm 2026').moveDown();
  document.text('BÁO CÁO').text('Kết quả thực hiện nhiệm vụ').moveDown().text(text).moveDown(8);
  document.text(signer, 330);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

export function person(key: string, name: string, email: string | null = null): SigningParty {
  return { kind: 'person', key, name, email };
}

/** The typeface of marks. */
export const FACE = timesFace();

export const MARK = {
  place: { page: 1, x: 320, y: 420, width: 180, height: 60 },
  lines: [
    'Ký bởi: Nguyễn Hải Phong',
    'Chức vụ: Phó Chủ tịch UBND tỉnh',
    'Thời gian ký: 04/05/2026 09:00:00 +07:00',
  ],
};
