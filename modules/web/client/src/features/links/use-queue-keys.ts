import { useEffect, useRef } from 'react';
import type { Queue } from './use-queue';
import { queueKey } from './queue-cursor';

const TYPING = 'input:not([type=checkbox]), textarea, select, [contenteditable], [role=combobox]';
const OWN_ENTER = 'a, button, input, summary';
const OVERLAY = '.ant-modal-wrap, .ant-drawer-open, .ant-dropdown:not(.ant-dropdown-hidden)';

/** The queue by keyboard, wherever on the page the focus is; fields, dialogs and buttons keep their keys. */
export function useQueueKeys(queue: Queue): void {
  const current = useRef(queue);
  useEffect(() => {
    current.current = queue;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (!(target instanceof Element) || target.closest(TYPING) || document.querySelector(OVERLAY)) return;
      if ((key === 'Enter' || key === ' ') && target.closest(OWN_ENTER)) return;
      const act = queueKey(key);
      if (!act) return;
      event.preventDefault();
      const { cursor, move, decide, toggle, undo } = current.current;
      if (act === 'next' || act === 'previous') move(act === 'next' ? 1 : -1);
      else if (act === 'confirm') decide('confirmed');
      else if (act === 'reject') decide('rejected');
      else if (act === 'undo') undo();
      else if (cursor) toggle(cursor);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
