import { useQueryClient } from '@tanstack/react-query';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { asApiError, type ApiError } from '../../../api/api-error';
import { documentsApi } from '../../../api/documents.api';
import { keys } from '../../../api/query-keys';
import type { Direction, DocumentReading, RegisteredDocument } from '../../../api/types/documents';
import { useSession } from '../../session/use-session';
import { emptyDraft, fieldsOf, readFields, type Draft, type DraftField } from './draft';

/**
 * One registration from the file to the number: the file is read, its facts fill the fields nobody has typed into, the
 * clerk corrects them and registers. Whatever fails, what was chosen and typed stays.
 */
export function useRegistration(direction: Direction, body: string) {
  const { today } = useSession();
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(direction, today));
  const [typed, setTyped] = useState<ReadonlySet<DraftField>>(new Set());
  const [found, setFound] = useState<ReadonlySet<DraftField>>(new Set());
  const [files, setFiles] = useState<File[]>([]);
  const [reading, setReading] = useState<DocumentReading | null>(null);
  const [share, setShare] = useState(0);
  const stopper = useRef<AbortController>(undefined);

  const progress = () => {
    stopper.current = new AbortController();
    setShare(0);
    return { onProgress: setShare, signal: stopper.current.signal };
  };
  const look = useMutation<DocumentReading, ApiError, File>({
    mutationFn: (file) =>
      documentsApi.look(file, progress()).catch((error: unknown) => {
        throw asApiError(error);
      }),
    onSuccess: (result, file) => {
      const fields = readFields(result, direction);
      const names = (Object.keys(fields) as DraftField[]).filter((name) => !typed.has(name));
      setReading(result);
      setFiles((before) => [file, ...before.slice(1)]);
      setFound(new Set(names));
      setDraft((before) => {
        // A new file takes back what the one before it had filled in.
        const cleared = { ...before };
        const empty = emptyDraft(direction, today);
        for (const name of found) if (!typed.has(name)) Object.assign(cleared, { [name]: empty[name] });
        return { ...cleared, ...Object.fromEntries(names.map((name) => [name, fields[name]])) };
      });
    },
  });
  const register = useMutation<RegisteredDocument, ApiError, { force: boolean }>({
    mutationFn: ({ force }) =>
      documentsApi
        .register({ ...fieldsOf(draft, direction, body), ...(force && { force: 'true' }) }, files, progress())
        .catch((error: unknown) => {
          throw asApiError(error);
        }),
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.documents }),
  });

  return {
    ...{ draft, found, files, reading, share },
    change: <N extends DraftField>(name: N, value: Draft[N]) => {
      setDraft((before) => ({ ...before, [name]: value }));
      setTyped((before) => new Set(before).add(name));
      setFound((before) => new Set([...before].filter((one) => one !== name)));
    },
    enclose: (more: File[]) => setFiles((before) => [...before, ...more]),
    remove: (index: number) => {
      setFiles((before) => before.filter((_, at) => at !== index));
      if (index === 0) setReading(null);
    },
    stop: () => {
      stopper.current?.abort();
      look.reset();
    },
    dirty: typed.size > 0 || files.length > 0,
    look,
    register,
    /** Nothing of a state secret stays, not even on the page. */
    forget: () => {
      setDraft(emptyDraft(direction, today));
      setTyped(new Set());
      setFound(new Set());
      setFiles([]);
      setReading(null);
      look.reset();
      register.reset();
    },
  };
}

export type Registration = ReturnType<typeof useRegistration>;
