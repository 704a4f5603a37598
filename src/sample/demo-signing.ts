import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  asPem,
  asPemWithKey,
  asPkcs12,
  fromPem,
  issueCertificate,
} from '../../integration/signing/cms/certificates';
import type { IssuedCertificate } from '../../integration/signing/cms/certificates';
import { LocalSigning } from '../../integration/signing/local/local-signing';
import type { LocalKey } from '../../integration/signing/local/local-signing';
import type { MarkFace } from '../../integration/signing/pdf/times-text';
import { SigningPort } from '../../integration/signing/signing.port';
import type { SigningAnswer, SigningParty, SigningRequest } from '../../integration/signing/signing.port';
import type { Clock } from '../../modules/foundation';

/** No secret: whoever reads the data folder of a sample may sign in it. */
const PASSWORD = 'dung-thu';
const YEARS = 5;
const NOTICE = `Chứng thư số trong thư mục này do dữ liệu mẫu tự tạo, chỉ để dùng thử, không có giá trị pháp lý.
Không sao chép sang hệ thống thật.
`;

/**
 * Signing for the sample: an authority of its own in the data folder, clearly named, and a certificate for every demo
 * person and body, each made when it is first needed.
 */
export class DemoSigning extends SigningPort {
  private readonly folder: string;
  private authority: Promise<IssuedCertificate> | null = null;
  private readonly keys = new Map<string, Promise<LocalKey>>();

  constructor(
    dataFolder: string,
    private readonly face: MarkFace,
    private readonly clock: Clock,
  ) {
    super();
    this.folder = join(dataFolder, 'demo-signing');
  }

  way({ kind, key }: SigningParty): 'at-once' | 'none' {
    return kind === 'organisation' || key.startsWith('demo-') ? 'at-once' : 'none';
  }

  async sign(request: SigningRequest): Promise<SigningAnswer> {
    const { party } = request;
    const key = await this.keyOf(party);
    const people = party.kind === 'person' ? { [party.key]: key } : {};
    const organisations = party.kind === 'organisation' ? { [party.key]: key } : {};
    return new LocalSigning({ people, organisations, face: this.face }).sign(request);
  }

  /** The sample's own authority, in PEM form. */
  async anchor(): Promise<string> {
    return asPem(await this.root());
  }

  private root(): Promise<IssuedCertificate> {
    this.authority ??= this.openRoot();
    return this.authority;
  }

  private async openRoot(): Promise<IssuedCertificate> {
    await mkdir(this.folder, { recursive: true });
    await this.keep('DOC-TRUOC.txt', () => Promise.resolve(Buffer.from(NOTICE)));
    const pem = await this.keep('ca.pem', () => {
      const made = issueCertificate({
        commonName: 'CHỨNG THƯ DÙNG THỬ - Plan Tasks Demo CA',
        organization: 'Dữ liệu mẫu, không có giá trị pháp lý',
        ...this.validity(),
        authority: true,
      });
      return Promise.resolve(Buffer.from(asPemWithKey(made)));
    });
    return fromPem(pem.toString());
  }

  private keyOf({ kind, key, name }: SigningParty): Promise<LocalKey> {
    const fileName = `${kind}-${key.replace(/[^\w-]/g, '_')}.p12`;
    const known = this.keys.get(fileName);
    if (known) return known;
    const making = this.makeKey(fileName, name);
    this.keys.set(fileName, making);
    return making;
  }

  private async makeKey(fileName: string, commonName: string): Promise<LocalKey> {
    const issuer = await this.root();
    await this.keep(fileName, () => {
      const organization = 'Chứng thư dùng thử';
      const issued = issueCertificate({ commonName, organization, ...this.validity(), issuer });
      return Promise.resolve(asPkcs12(issued, PASSWORD));
    });
    return { file: join(this.folder, fileName), password: PASSWORD };
  }

  private validity(): { notBefore: Date; notAfter: Date } {
    const notBefore = new Date(this.clock.now().getTime() - 24 * 3_600_000);
    const notAfter = new Date(notBefore);
    notAfter.setUTCFullYear(notAfter.getUTCFullYear() + YEARS);
    return { notBefore, notAfter };
  }

  /** The file of that name; it is made when it is missing, beside and renamed, so that no half one is ever read. */
  private async keep(name: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const path = join(this.folder, name);
    const known = await readFile(path).catch(() => null);
    if (known) return known;
    const bytes = await make();
    const draft = join(this.folder, `.${randomUUID()}`);
    await writeFile(draft, bytes, { mode: 0o600 });
    await rename(draft, path);
    return bytes;
  }
}
