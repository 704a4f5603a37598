import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { asApiError } from '../../api/api-error';
import { linksApi } from '../../api/links.api';
import { keys } from '../../api/query-keys';
import type { DocumentLink, LinkDecision } from '../../api/types/links';
import { afterRemoval, moved } from './queue-cursor';

/** What was decided last, to be taken back. */
export interface LastDecision {
  decision: LinkDecision;
  links: DocumentLink[];
}

const TAKEN_BACK = 'Rút lại ngay sau khi quyết định';

/** The queue on the page: where the cursor stands, what is chosen, what was decided last. */
export function useQueue(items: readonly DocumentLink[]) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [place, setPlace] = useState<string | null>(null);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<LastDecision | null>(null);
  // The cursor was moved by key or decision, and the page follows it; a click leaves the page where it is.
  const [moving, setMoving] = useState(false);
  const ids = items.map(({ id }) => id);
  const cursor = place !== null && ids.includes(place) ? place : (ids[0] ?? null);
  // What is gone from the list cannot stay chosen.
  const chosen = new Set(ids.filter((id) => marked.has(id)));
  const refresh = () => {
    for (const queryKey of [keys.links, keys.documents, keys.chains, keys.tasks, keys.assignments])
      void client.invalidateQueries({ queryKey });
  };
  const failed = (error: unknown) => {
    refresh();
    message.error({ content: asApiError(error).message, duration: 8 });
  };
  const decide = useMutation({
    mutationFn: ({ links, decision }: LastDecision) => linksApi.decide(links, decision),
    onSuccess: ({ done, failed: faults }, { links, decision }) => {
      const gone = new Set(done);
      setMoving(true);
      setPlace(afterRemoval(ids, cursor, gone));
      setMarked(new Set());
      if (done.length) setLast({ decision, links: links.filter(({ id }) => gone.has(id)) });
      for (const text of new Set(faults.map((fault) => fault.message))) message.warning(text, 8);
      refresh();
    },
    onError: failed,
  });
  const undo = useMutation({
    mutationFn: async ({ links }: LastDecision) => {
      // The decision raised each version by one.
      for (const { id, version } of links) await linksApi.undo(id, version + 1, TAKEN_BACK);
    },
    onSuccess: (_, { links }) => {
      setLast(null);
      setPlace(links[0].id);
      refresh();
    },
    onError: failed,
  });
  return {
    ...{ cursor, chosen, last, moving },
    setPlace: (id: string) => {
      setMoving(false);
      setPlace(id);
    },
    busy: decide.isPending || undo.isPending,
    move: (by: 1 | -1) => {
      setMoving(true);
      setPlace(moved(ids, cursor, by));
    },
    toggle: (id: string) =>
      setMarked((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    choose: (wanted: readonly string[]) => setMarked(new Set(wanted)),
    /** Decides on the given link, or on all that are chosen, or on the one under the cursor. */
    decide: (decision: LinkDecision, id?: string) => {
      const wanted = id ? [id] : chosen.size ? [...chosen] : cursor ? [cursor] : [];
      const links = items.filter((item) => wanted.includes(item.id));
      if (links.length && !decide.isPending) decide.mutate({ links, decision });
    },
    undo: () => {
      if (last && !undo.isPending) undo.mutate(last);
    },
  };
}

export type Queue = ReturnType<typeof useQueue>;
