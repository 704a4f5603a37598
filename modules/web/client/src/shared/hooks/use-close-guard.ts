import { App } from 'antd';
import { useEffect, useRef } from 'react';
import { askToDiscard, useLeaveGuard } from './use-leave-guard';

const OPEN_POPUP = [
  '[role="combobox"][aria-expanded="true"]',
  '.ant-picker-dropdown:not(.ant-picker-dropdown-hidden)',
].join(',');

/**
 * Closing of a dialog or drawer with a form: asks when something was typed (`dirty`), also before the page is left.
 * The Esc that closes an open list or calendar in the form does not close the form as well.
 */
export function useCloseGuard(dirty: boolean, onClose: () => void): () => void {
  const { modal } = App.useApp();
  const takenByPopup = useRef(false);
  useLeaveGuard(dirty);
  useEffect(() => {
    // Before the list itself sees the key: afterwards it would be gone already.
    const watch = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !document.querySelector(OPEN_POPUP)) return;
      takenByPopup.current = true;
      setTimeout(() => (takenByPopup.current = false));
    };
    window.addEventListener('keydown', watch, true);
    return () => window.removeEventListener('keydown', watch, true);
  }, []);
  return () => {
    if (takenByPopup.current) return;
    if (dirty) askToDiscard(modal, onClose);
    else onClose();
  };
}
