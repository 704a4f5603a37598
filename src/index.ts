/** The public API of plan-tasks. Nothing else of the package is promised. */
export { PlanTasksModule, DEFAULT_BASE_PATH } from './plan-tasks.module';
export type { PlanTasksAsyncOptions, PlanTasksMount } from './plan-tasks.module';
export { PlanTasksOptions } from '../config/options';
export type { PlanTasksOptionsInput } from '../config/options';
export { PLAN_TASKS_ENTITIES, planTasksEntities } from './entities';
export type { EntityClass } from './entities';
export { prepareOrganization } from './prepare-organization';
export type { FirstOrganization } from './prepare-organization';
export { planTasksMigrations } from '../modules/persistence/migrations';
export { MIGRATIONS_TABLE } from '../modules/persistence/migrate';
export { describeApi, serveApiDescription } from './openapi';
export { Clock } from '../modules/foundation/clock';
export { Ids } from '../modules/foundation/ids';
export {
  EOffice,
  EOfficeError,
  EOfficeInbound,
  HmacRequests,
  HttpEOffice,
  SignedRequests,
} from '../integration/e-office';
export type {
  DocumentPage,
  DocumentQuery,
  EOfficeDocument,
  IssuedDocument,
  MarkedDocument,
  PersonNotice,
  PushedDocument,
  PushOutcome,
} from '../integration/e-office';
export { Exchange, ExchangeError, VxpExchange } from '../integration/exchange';
export type { VxpOptions } from '../integration/exchange';
export { FileStore } from '../integration/files/files.port';
export type { StoredFile } from '../integration/files/files.port';
export { LocalFileStore } from '../integration/files/local-file-store';
export { s3FileStore } from './files';
export type { S3Options } from '../integration/files/s3-file-store';
export { FileScanner } from '../integration/files/scanner.port';
export type { ScanVerdict } from '../integration/files/scanner.port';
export { clamAvAddress, ClamAvScanner } from '../integration/files/clamav.scanner';
export type {
  AuthenticatedSubject,
  IdentityPort,
  IncomingRequest,
} from '../integration/identity/identity.port';
export { Mailer, MailError, SmtpMailer } from '../integration/notifications';
export type { Mail, SmtpOptions } from '../integration/notifications';
export { hostIdentity } from '../integration/identity/host.identity';
export { OidcIdentity } from '../integration/identity/oidc.identity';
export type { OidcOptions } from '../integration/identity/oidc.identity';
export { SigningFailed, SigningPort } from '../integration/signing/signing.port';
export type {
  Place,
  SigningAnswer,
  SigningMark,
  SigningParty,
  SigningRequest,
} from '../integration/signing/signing.port';
export { SignatureFault, SignatureVerifier } from '../integration/signing/verifier.port';
export type { ExpectedSignature, VerifiedSignature } from '../integration/signing/verifier.port';
export { LocalSigning } from '../integration/signing/local/local-signing';
export type { LocalKey, LocalSigningOptions } from '../integration/signing/local/local-signing';
export { PkiVerifier } from '../integration/signing/pki-verifier';
export type { PkiVerifierOptions, TrustedAuthorities } from '../integration/signing/pki-verifier';
