import { createHash, randomUUID } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { FileMissing, FileStore, FileTooLarge } from './files.port';
import type { StoredFile } from './files.port';

export interface S3Options {
  bucket: string;
  /** Address of a service other than Amazon's, `https://s3.example.gov.vn`. */
  endpoint?: string;
  region?: string;
  /** Left out: the SDK's own chain (environment, profile, instance role). */
  credentials?: { accessKeyId: string; secretAccessKey: string };
  /** What every key begins with, `plan-tasks/`. */
  prefix?: string;
  /** Bucket in the path instead of the host name, as most services of one's own want it. */
  pathStyle?: boolean;
}

/**
 * Files in a bucket, as `{prefix}ab/cd/abcd…`. The hash is known only at the end, so content goes to a draft first and
 * is copied under its name inside the store; a crash leaves at most a draft (give `{prefix}incoming/` an expiry).
 */
export class S3FileStore extends FileStore {
  private readonly client: S3Client;
  private readonly prefix: string;

  constructor(private readonly options: S3Options) {
    super();
    this.prefix = options.prefix ?? '';
    this.client = new S3Client({
      region: options.region ?? 'us-east-1',
      endpoint: options.endpoint,
      forcePathStyle: options.pathStyle ?? options.endpoint !== undefined,
      ...(options.credentials && { credentials: options.credentials }),
      // Services other than Amazon's often refuse the newer checksums.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async put(content: Readable | Uint8Array, limit: number): Promise<StoredFile> {
    const { bucket: Bucket } = this.options;
    const draft = `${this.prefix}incoming/${randomUUID()}`;
    const meter = new Meter(limit);
    const source = content instanceof Uint8Array ? Readable.from([content]) : content;
    const upload = new Upload({ client: this.client, params: { Bucket, Key: draft, Body: meter } });
    source.on('error', (error) => meter.destroy(error));
    // The upload must not go on with what was cut off at the limit.
    meter.on('error', () => void upload.abort());
    source.pipe(meter);
    try {
      await upload.done();
      if (meter.failure) throw meter.failure;
      const sha256 = meter.sha256();
      if (!(await this.has(sha256))) {
        const CopySource = encodeURI(`${Bucket}/${draft}`);
        await this.client.send(new CopyObjectCommand({ Bucket, Key: this.key(sha256), CopySource }));
      }
      return { sha256, size: meter.bytes };
    } catch (error) {
      throw meter.failure ?? error;
    } finally {
      source.destroy();
      await this.client.send(new DeleteObjectCommand({ Bucket, Key: draft })).catch(() => undefined);
    }
  }

  async get(sha256: string): Promise<Readable> {
    try {
      const { Body } = await this.client.send(
        new GetObjectCommand({ Bucket: this.options.bucket, Key: this.key(sha256) }),
      );
      return Body as Readable;
    } catch (error) {
      if (isMissing(error)) throw new FileMissing(sha256);
      throw error;
    }
  }

  async has(sha256: string): Promise<boolean> {
    try {
      await this.client.send(new HeadObjectCommand({ Bucket: this.options.bucket, Key: this.key(sha256) }));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  private key(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new FileMissing(sha256);
    return `${this.prefix}${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
  }
}

/** Counts and hashes what streams through, up to a limit. */
class Meter extends Transform {
  // Not "size": the SDK would take that for the length of the whole.
  bytes = 0;
  failure: Error | null = null;
  private readonly hash = createHash('sha256');

  constructor(private readonly limit: number) {
    super();
    this.on('error', (error) => (this.failure ??= error));
  }

  override _transform(
    chunk: Buffer,
    _: BufferEncoding,
    done: (error?: Error | null, data?: Buffer) => void,
  ): void {
    this.bytes += chunk.length;
    if (this.bytes > this.limit) return done(new FileTooLarge(this.limit));
    this.hash.update(chunk);
    done(null, chunk);
  }

  sha256(): string {
    return this.hash.digest('hex');
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404;
}
