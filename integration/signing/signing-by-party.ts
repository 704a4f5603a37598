import { SigningFailed, SigningPort } from './signing.port';
import type { SigningAnswer, SigningParty, SigningRequest } from './signing.port';

/** Asks several ways of signing in order; the first that serves a party signs for it. */
export class SigningByParty extends SigningPort {
  constructor(private readonly ways: readonly SigningPort[]) {
    super();
  }

  way(party: SigningParty): 'at-once' | 'later' | 'none' {
    return this.of(party)?.way(party) ?? 'none';
  }

  async sign(request: SigningRequest): Promise<SigningAnswer> {
    const port = this.of(request.party);
    if (port) return port.sign(request);
    throw new SigningFailed(
      'signing-not-configured',
      `Chưa cấu hình chứng thư số cho ${request.party.name}.`,
    );
  }

  private of(party: SigningParty): SigningPort | undefined {
    return this.ways.find((port) => port.way(party) !== 'none');
  }
}
