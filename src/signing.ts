import { readFile } from 'node:fs/promises';
import type { Environment } from '../config/environment';
import { readSigningFile } from '../config/signing-file';
import type { SigningConfiguration } from '../config/signing-file';
import { HttpSigning } from '../integration/signing/host/http-signing';
import { LocalSigning } from '../integration/signing/local/local-signing';
import { PkiVerifier } from '../integration/signing/pki-verifier';
import { SigningByParty } from '../integration/signing/signing-by-party';
import type { SigningPort } from '../integration/signing/signing.port';
import type { SignatureVerifier } from '../integration/signing/verifier.port';
import type { Clock } from '../modules/foundation';
import { timesFace } from '../modules/foundation/print/times-face';
import { DEFAULT_BASE_PATH } from './plan-tasks.module';
import { DemoSigning } from './sample/demo-signing';

/** How documents are signed in the stand-alone service, and who is believed. */
export interface SigningParts {
  signing: SigningPort;
  signatures: SignatureVerifier;
}

/** By the signing file; in sample mode without one by certificates of the sample. Null: nobody signs here. */
export async function signingOf(
  environment: Environment,
  options: { sampleMode: boolean; clock: Clock },
): Promise<SigningParts | null> {
  if (environment.signing)
    return configured(readSigningFile(environment.signing), environment, options.clock);
  if (!options.sampleMode) return null;
  const demo = new DemoSigning(environment.dataFolder, timesFace(), options.clock);
  const authorities = async () => ({ anchors: [await demo.anchor()] });
  return { signing: demo, signatures: new PkiVerifier({ authorities }) };
}

async function configured(
  file: SigningConfiguration,
  environment: Environment,
  clock: Clock,
): Promise<SigningParts> {
  const { people, organisations, signers } = file;
  const local = new LocalSigning({ people, organisations, face: timesFace() });
  // A wrong password is told at start, not when a leader wants to sign.
  await local.check();
  const ways: SigningPort[] = [local, ...(file.inEOffice ? [inEOffice(environment, clock)] : [])];
  const read = (paths: readonly string[]) => Promise.all(paths.map((path) => readFile(path)));
  return {
    signing: new SigningByParty(ways),
    signatures: new PkiVerifier({
      authorities: async () => ({
        anchors: await read(file.anchors),
        revocationLists: await read(file.revocationLists),
      }),
      signerOf: async (party) => signers[party.key] ?? (await local.knownSigner(party)),
    }),
  };
}

function inEOffice({ eOffice, publicUrl, basePath }: Environment, clock: Clock): HttpSigning {
  if (!eOffice || !publicUrl) {
    throw new Error(
      'PLAN_TASKS_SIGNING: inEOffice needs EOFFICE_URL, EOFFICE_KEY_ID, EOFFICE_SECRET and PUBLIC_URL.',
    );
  }
  const root = new URL(publicUrl).origin;
  const callbackUrl = `${root}/${basePath ?? DEFAULT_BASE_PATH}/api/v1/e-office/signing-results`;
  return new HttpSigning({ ...eOffice, callbackUrl, now: () => clock.now() });
}
