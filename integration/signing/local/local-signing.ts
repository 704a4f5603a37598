import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { SigningIdentity } from '../cms/pkcs12';
import { fingerprintOf } from '../cms/signer-match';
import type { KnownSigner } from '../cms/signer-match';
import type { MarkFace } from '../pdf/times-text';
import { SigningFailed, SigningPort } from '../signing.port';
import type { SigningAnswer, SigningParty, SigningRequest } from '../signing.port';

/** Where one party's certificate lies. */
export interface LocalKey {
  /** Path of the PKCS#12 container. */
  file: string;
  password: string;
  /** Path of a transparent PNG that is part of the mark. */
  image?: string;
}

export interface LocalSigningOptions {
  /** By the person's subject at the identity provider. */
  people: Readonly<Record<string, LocalKey>>;
  /** By the unit's code. */
  organisations: Readonly<Record<string, LocalKey>>;
  face: MarkFace;
}

/** Signs on this machine with certificates from PKCS#12 files. */
export class LocalSigning extends SigningPort {
  private readonly opened = new Map<LocalKey, Promise<SigningIdentity>>();

  constructor(private readonly options: LocalSigningOptions) {
    super();
  }

  way(party: SigningParty): 'at-once' | 'none' {
    return this.keyOf(party) ? 'at-once' : 'none';
  }

  async sign(request: SigningRequest): Promise<SigningAnswer> {
    const { party, at } = request;
    const key = this.keyOf(party);
    if (!key) {
      throw new SigningFailed('signing-not-configured', `Chưa cấu hình chứng thư số cho ${party.name}.`);
    }
    const identity = await this.identity(key);
    checkValid(identity, at);
    const style = { color: party.kind === 'person' ? 'blue' : 'red', image: key.image } as const;
    const { makeSignature } = signatureMaker();
    return { kind: 'signed', bytes: await makeSignature(request, identity, style, this.options.face) };
  }

  /** The certificate this party signs with here; undefined when it has none. */
  async knownSigner(party: SigningParty): Promise<KnownSigner | undefined> {
    const key = this.keyOf(party);
    return key && { certificates: [fingerprintOf((await this.identity(key)).certificate)] };
  }

  /** Opens every container. @throws Error naming the first that cannot be used */
  async check(): Promise<void> {
    const { people, organisations } = this.options;
    for (const key of [...Object.values(people), ...Object.values(organisations)]) await this.identity(key);
  }

  private keyOf({ kind, key }: SigningParty): LocalKey | undefined {
    const keys = kind === 'person' ? this.options.people : this.options.organisations;
    return Object.hasOwn(keys, key) ? keys[key] : undefined;
  }

  private identity(key: LocalKey): Promise<SigningIdentity> {
    const known = this.opened.get(key);
    if (known) return known;
    const { openPkcs12 } = signatureMaker();
    const opening = readFile(key.file).then((bytes) => openPkcs12(bytes, key.password, key.file));
    this.opened.set(key, opening);
    // A file that was put right later is tried again.
    opening.catch(() => this.opened.delete(key));
    return opening;
  }
}

function checkValid({ certificate }: SigningIdentity, at: Date): void {
  const from = new Date(certificate.validFrom);
  const to = new Date(certificate.validTo);
  if (at >= from && at <= to) return;
  throw new SigningFailed(
    'certificate-expired',
    at < from ? 'Chứng thư số của người ký chưa có hiệu lực.' : 'Chứng thư số của người ký đã hết hạn.',
  );
}

/** The libraries are large: a service where nobody signs does not load them. */
function signatureMaker(): typeof import('./make-signature') {
  return createRequire(__filename)('./make-signature') as typeof import('./make-signature');
}
