import { parentPort } from 'node:worker_threads';
import { loadSource, readDocument, ReadingError, sourceFromText } from '../../reading';
import type { SourceDocument } from '../../reading';
import type { ReadingAnswer, ReadingRequest } from './reading-protocol';

/** The thread that reads: a hostile or huge file costs this thread, never the service's own. */
async function answer(request: ReadingRequest): Promise<ReadingAnswer> {
  const { id, catalogue, mappings } = request;
  try {
    const source = await sourceOf(request.input);
    const reading = readDocument(source, { catalogue, mappings });
    return { id, ok: true, result: { source, reading } };
  } catch (error) {
    if (error instanceof ReadingError) {
      return { id, ok: false, refused: { code: error.code, message: error.message } };
    }
    return { id, ok: false, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function sourceOf(input: ReadingRequest['input']): Promise<SourceDocument> {
  if ('source' in input) return input.source;
  if ('text' in input) return sourceFromText(input.text);
  return loadSource(input.bytes, { fileName: input.fileName ?? undefined });
}

parentPort?.on('message', (request: ReadingRequest) => {
  void answer(request).then((message) => parentPort?.postMessage(message));
});
