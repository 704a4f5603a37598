import { ExchangeError } from '../exchange.port';
import type { VxpSettings, VxpSurroundings } from './vxp-options';

/** Repeats what may succeed later, waiting twice as long each time, with a share left to chance. */
export async function withRetries<T>(
  { attempts, backoffMs }: Pick<VxpSettings, 'attempts' | 'backoffMs'>,
  { random, sleep }: Pick<VxpSurroundings, 'random' | 'sleep'>,
  call: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const again = error instanceof ExchangeError && error.failure.retryable && attempt < attempts;
      if (!again) throw error;
      await sleep(backoffMs * 2 ** (attempt - 1) * (0.5 + random()));
    }
  }
}
