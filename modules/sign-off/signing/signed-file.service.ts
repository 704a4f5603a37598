import { Inject, Injectable } from '@nestjs/common';
import type { PlanTasksOptions } from '../../../config/options';
import { FileStore } from '../../../integration/files/files.port';
import type { SigningParty, SigningRequest } from '../../../integration/signing/signing.port';
import { SignatureVerifier } from '../../../integration/signing/verifier.port';
import type { VerifiedSignature } from '../../../integration/signing/verifier.port';
import { Clock, PLAN_TASKS_OPTIONS } from '../../foundation';
import { Person } from '../../organization';
import type { EntityManager } from 'typeorm';
import type { FoundSignature, Submission, SubmittedFile } from '../entities';
import { personMark } from './mark-lines';
import { asAppError } from './signing-errors';
import { bytesOf } from './stored-bytes';

/** Who signs a submission, and in whose place. */
export interface Signing {
  person: Person;
  /** Null when the signer signs. */
  principal: Person | null;
}

/** A signed file that was found good and is stored. */
export interface KeptSignature {
  file: SubmittedFile;
  signature: FoundSignature;
}

/** Makes the wish for a signature, and takes what came of it: from here or from elsewhere, by the same checks. */
@Injectable()
export class SignedFiles {
  constructor(
    private readonly store: FileStore,
    private readonly verifier: SignatureVerifier,
    private readonly clock: Clock,
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  async signing(manager: EntityManager, personId: string, { signerId }: Submission): Promise<Signing> {
    const person = await manager.findOneByOrFail(Person, { id: personId });
    const principal = personId === signerId ? null : await manager.findOneBy(Person, { id: signerId });
    return { person, principal };
  }

  /** @param id the same for every repetition */
  async request(id: string, submission: Submission, { person, principal }: Signing): Promise<SigningRequest> {
    const at = this.clock.now();
    const { file, subject: title, places } = submission;
    if (!places.signature) throw new Error(`submission ${submission.id} has no place for a signature`);
    return {
      id,
      bytes: await bytesOf(this.store, file),
      fileName: file.name,
      title,
      party: partyOf(person),
      mark: { place: places.signature, lines: personMark(person, principal?.name ?? null, at) },
      at,
    };
  }

  /**
   * Checks a returned file against the one that was submitted, and stores it.
   *
   * @param since when the signature was asked for
   * @throws AppError 422 with the code of the fault
   */
  async keep(
    bytes: Uint8Array,
    { file }: Pick<Submission, 'file'>,
    party: SigningParty,
    since: Date,
  ): Promise<KeptSignature> {
    const original = await bytesOf(this.store, file);
    let found: VerifiedSignature;
    try {
      found = await this.verifier.checkReturned(bytes, {
        original,
        party,
        notBefore: since,
        notAfter: this.clock.now(),
      });
    } catch (error) {
      throw asAppError(error);
    }
    // Signing adds to a file that was just within the limit.
    const stored = await this.store.put(bytes, this.options.limits.uploadBytes * 2);
    return { file: { ...file, ...stored }, signature: foundSignature(found) };
  }
}

export function partyOf({ subject, name, email }: Person): SigningParty {
  return { kind: 'person', key: subject, name, email };
}

export function foundSignature(found: VerifiedSignature): FoundSignature {
  const { signerName, issuerName, certificateSha256, signedAt } = found;
  return { signerName, issuerName, certificateSha256, signedAt: signedAt?.toISOString() ?? null };
}
