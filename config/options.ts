import 'reflect-metadata';
import { plainToInstance, Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsDefined,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
  validateSync,
} from 'class-validator';
import type { DataSource } from 'typeorm';
import type { EOffice } from '../integration/e-office/e-office.port';
import type { SignedRequests } from '../integration/e-office/signed-requests.port';
import type { FileStore } from '../integration/files/files.port';
import type { FileScanner } from '../integration/files/scanner.port';
import type { SigningPort } from '../integration/signing/signing.port';
import type { SignatureVerifier } from '../integration/signing/verifier.port';
import type { IdentityPort } from '../integration/identity/identity.port';
import type { Mailer } from '../integration/notifications/mailer.port';
import { CalendarOptions } from './calendar-options';
import { DocumentOptions } from './document-options';
import { ExchangeOptions } from './exchange-options';
import { NoticeOptions } from './notice-options';
import { ReportOptions } from './report-options';
import { serviceFaults } from './option-faults';

/** The province the deployment belongs to. */
export class ProvinceOptions {
  /** As in running text: "tỉnh Lai Châu". */
  @IsString()
  @MaxLength(200)
  name: string = 'tỉnh Lai Châu';

  /** The issuing body of its plans. */
  @IsString()
  @MaxLength(200)
  committee: string = 'Ủy ban nhân dân tỉnh Lai Châu';

  /** Identification code (Decision 20/2020/QĐ-TTg), for example "H35". */
  @IsString()
  @MaxLength(50)
  @IsOptional()
  code?: string = 'H35';
}

/** How deadlines are watched. */
export class DeadlineOptions {
  /** Working days before the deadline from which an assignment counts as due soon. */
  @IsInt({ message: 'deadlines.dueSoonDays must be a whole number of working days, for example 3' })
  @Min(0)
  @Max(60)
  dueSoonDays: number = 3;
}

/** What may come in from outside. */
export class LimitOptions {
  /** Largest uploaded file, bytes. */
  @IsInt({ message: 'limits.uploadBytes must be a whole number of bytes' })
  @Min(1024)
  @Max(1024 * 1024 * 1024)
  uploadBytes: number = 50 * 1024 * 1024;
}

/** The options of `PlanTasksModule.forRoot`. Checked at start; see {@link checkOptions}. */
export class PlanTasksOptions {
  /** An initialised TypeORM DataSource (mssql or better-sqlite3) whose entities include `PLAN_TASKS_ENTITIES`. */
  @IsDefined({
    message:
      'dataSource is missing: pass the host’s TypeORM DataSource (see README, "In a host application")',
  })
  @IsObject({ message: 'dataSource must be a TypeORM DataSource' })
  dataSource: DataSource;

  /** Tells who a request comes from; see integration/identity/identity.port.ts. */
  @IsDefined({
    message: 'identity is missing: pass an IdentityPort, for example hostIdentity((request) => …)',
  })
  @IsObject({ message: 'identity must be an IdentityPort (an object with kind and authenticate)' })
  identity: IdentityPort;

  /** Where original files are kept. */
  @IsDefined({ message: 'files is missing: pass a FileStore, for example new LocalFileStore("data/files")' })
  @IsObject({ message: 'files must be a FileStore' })
  files: FileStore;

  /** Looks into every file that comes in; with one, a file it finds infected or cannot scan is refused. */
  @IsObject({ message: 'scanner must be a FileScanner, for example new ClamAvScanner({ address })' })
  @IsOptional()
  scanner?: FileScanner;

  /** The host platform: documents and notices go out to it. Without one nothing is sent. */
  @IsObject({ message: 'eOffice must be an EOffice, for example new HttpEOffice({ url, key })' })
  @IsOptional()
  eOffice?: EOffice;

  /** Checks what the platform pushes over HTTP; without it that door is closed. */
  @IsObject({
    message: 'eOfficeRequests must be SignedRequests, for example new HmacRequests([{ id, secret }])',
  })
  @IsOptional()
  eOfficeRequests?: SignedRequests;

  /** The national exchange: documents and statuses travel over it. Without it nothing is sent or fetched. */
  @IsObject({
    message: 'exchange must be { client, organIds }, with client for example new VxpExchange({ … })',
  })
  @ValidateNested()
  @IsOptional()
  exchange?: ExchangeOptions;

  /** Sends notices by e-mail; needs `publicUrl` for the links in them. Without one none is sent. */
  @IsObject({ message: 'mailer must be a Mailer, for example new SmtpMailer({ host, port, … })' })
  @IsOptional()
  mailer?: Mailer;

  /** Puts signatures onto documents; without it nobody signs here. */
  @IsObject({
    message: 'signing must be a SigningPort, for example new LocalSigning({ people, organisations, face })',
  })
  @IsOptional()
  signing?: SigningPort;

  /** Judges signed files; goes together with `signing`. */
  @IsObject({
    message: 'signatures must be a SignatureVerifier, for example new PkiVerifier({ authorities })',
  })
  @IsOptional()
  signatures?: SignatureVerifier;

  /** SQL Server schema of this package's tables; pass the same to planTasksEntities(). */
  @Matches(/^[A-Za-z_][A-Za-z0-9_]{0,60}$/, {
    message: 'schema must be a plain identifier such as "plan_tasks"',
  })
  @IsOptional()
  schema?: string;

  /** Run this package's migrations at start. Turn off when the host runs them (planTasksMigrations()). */
  @IsBoolean({ message: 'migrate must be true or false' })
  migrate: boolean = true;

  /** Address under which people reach the application, for links in messages. */
  @IsUrl(
    { require_tld: false, require_protocol: true },
    { message: 'publicUrl must be a full address such as https://eoffice.example.gov.vn' },
  )
  @IsOptional()
  publicUrl?: string;

  /** Origins that may show the pages in a frame; none by default. */
  @IsArray({ message: 'frameAncestors must be a list of origins such as ["https://eoffice.example.gov.vn"]' })
  @Matches(/^('self'|https?:\/\/[^\s;,'"/]+)$/, {
    each: true,
    message: 'each of frameAncestors must be an origin without path, such as https://eoffice.example.gov.vn',
  })
  @IsOptional()
  frameAncestors?: string[];

  /** Sample data and demo sign-in are offered. Never in production. */
  @IsBoolean({ message: 'sampleMode must be true or false' })
  sampleMode: boolean = false;

  @ValidateNested()
  @Type(() => ProvinceOptions)
  province: ProvinceOptions = new ProvinceOptions();

  @ValidateNested()
  @Type(() => DeadlineOptions)
  deadlines: DeadlineOptions = new DeadlineOptions();

  @ValidateNested()
  @Type(() => CalendarOptions)
  calendar: CalendarOptions = new CalendarOptions();

  @ValidateNested()
  @Type(() => DocumentOptions)
  documents: DocumentOptions = new DocumentOptions();

  @ValidateNested()
  @Type(() => ReportOptions)
  reports: ReportOptions = new ReportOptions();

  @ValidateNested()
  @Type(() => NoticeOptions)
  notices: NoticeOptions = new NoticeOptions();

  @ValidateNested()
  @Type(() => LimitOptions)
  limits: LimitOptions = new LimitOptions();
}

/** What a caller writes: everything with a default may be left out. */
export type PlanTasksOptionsInput = Pick<PlanTasksOptions, 'dataSource' | 'identity' | 'files'> & {
  [K in keyof Omit<PlanTasksOptions, 'dataSource' | 'identity' | 'files'>]?: K extends 'exchange'
    ? Pick<ExchangeOptions, 'client' | 'organIds'> & Partial<ExchangeOptions>
    : PlanTasksOptions[K] extends
          | ProvinceOptions
          | DeadlineOptions
          | CalendarOptions
          | DocumentOptions
          | NoticeOptions
          | ReportOptions
          | LimitOptions
      ? Partial<NonNullable<PlanTasksOptions[K]>>
      : PlanTasksOptions[K];
};

/**
 * Fills in defaults and refuses what is wrong.
 *
 * @param environment what NODE_ENV says; the sample is refused in `production`
 * @throws Error with one line per wrong option: its name and the remedy
 */
export function checkOptions(
  input: PlanTasksOptionsInput,
  environment: string | undefined = process.env.NODE_ENV,
): PlanTasksOptions {
  // The services are instances with behaviour: class-transformer would copy them into dead data. A factory written in
  // JavaScript may have given nothing at all, which is the same as every service missing.
  const { dataSource, identity, files, scanner, eOffice, eOfficeRequests, mailer, exchange, ...others } =
    input ?? ({} as PlanTasksOptionsInput);
  const { signing, signatures, ...plain } = others;
  const options = plainToInstance(PlanTasksOptions, plain);
  Object.assign(options, {
    dataSource,
    identity,
    files,
    ...(scanner && { scanner }),
    ...(eOffice && { eOffice }),
    ...(eOfficeRequests && { eOfficeRequests }),
    ...(mailer && { mailer }),
    ...(signing && { signing }),
    ...(signatures && { signatures }),
    ...(exchange && { exchange: Object.assign(new ExchangeOptions(), exchange) }),
  });
  const errors = validateSync(options, { whitelist: true, forbidNonWhitelisted: true });
  const lines = [...errors.flatMap((error) => linesOf(error, '')), ...serviceFaults(options, environment)];
  if (lines.length)
    throw new Error(
      `plan-tasks: the options are not right:\n${lines.map((line) => `  - ${line}`).join('\n')}`,
    );
  return options;
}

type Fault = ReturnType<typeof validateSync>[number];

function linesOf(error: Fault, parent: string): string[] {
  const name = parent ? `${parent}.${error.property}` : error.property;
  const { isDefined, ...broken } = error.constraints ?? {};
  // What is missing need not be told that it has the wrong form as well.
  const own = Object.entries(isDefined ? { isDefined } : broken).map(
    ([rule, message]) => `${name}: ${REMEDIES[rule] ?? message}`,
  );
  return [...own, ...(error.children ?? []).flatMap((child) => linesOf(child, name))];
}

/** Instead of the messages of class-validator that name no remedy. */
const REMEDIES: Record<string, string> = {
  whitelistValidation: 'there is no such option; remove it or check its spelling',
  nestedValidation: 'must be an object with options of its own; leave it out for the defaults',
};
