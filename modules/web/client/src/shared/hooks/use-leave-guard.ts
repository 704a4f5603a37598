import { App } from 'antd';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';

type Modal = ReturnType<typeof App.useApp>['modal'];

/** What on the page has something unsaved. A form may lie over another one; the router knows only one blocker. */
const unsaved = new Set<symbol>();

/** Asks before what was typed is thrown away; gives the question, so that it can be taken back. */
export function askToDiscard(modal: Modal, onDiscard: () => void, onKeep?: () => void) {
  return modal.confirm({
    title: 'Bỏ nội dung đã nhập?',
    content: 'Nội dung bạn vừa nhập chưa được lưu.',
    okText: 'Bỏ nội dung',
    okButtonProps: { danger: true },
    cancelText: 'Tiếp tục nhập',
    onOk: onDiscard,
    onCancel: onKeep,
  });
}

/** Asks before a page with something unsaved is left. Used once, by the frame around the pages. */
export function useLeaveQuestion(): void {
  const { modal } = App.useApp();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsaved.size > 0 && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    const asked = askToDiscard(modal, blocker.proceed, blocker.reset);
    return () => asked.destroy();
  }, [blocker, modal]);
}

/** While `dirty`, going to another page or closing the tab asks first. Filters in the address are no other page. */
export function useLeaveGuard(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const mine = Symbol('unsaved');
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    unsaved.add(mine);
    window.addEventListener('beforeunload', ask);
    return () => {
      unsaved.delete(mine);
      window.removeEventListener('beforeunload', ask);
    };
  }, [dirty]);
}
