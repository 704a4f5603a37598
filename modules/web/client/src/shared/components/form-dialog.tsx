import { Modal, type ModalProps } from 'antd';
import { useCloseGuard } from '../hooks/use-close-guard';

interface FormDialogProps extends Omit<ModalProps, 'open' | 'onCancel' | 'mask'> {
  /** Something was typed or chosen: closing asks first. */
  dirty: boolean;
  onClose: () => void;
}

/** A form over the page. Nothing typed is thrown away unasked. */
export function FormDialog({ dirty, onClose, ...rest }: FormDialogProps) {
  const close = useCloseGuard(dirty, onClose);
  return <Modal cancelText="Thôi" {...rest} open mask={{ closable: false }} onCancel={close} />;
}
