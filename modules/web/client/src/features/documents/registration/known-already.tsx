import { Alert, Button } from 'antd';
import type { ApiError } from '../../../api/api-error';
import { InView } from '../../../shared/components/in-view';
import panels from '../documents.module.css';

interface KnownAlreadyProps {
  error: ApiError | null;
  busy: boolean;
  onForce: () => void;
}

/** The register has this document: registering it again takes a decision. */
export function KnownAlready({ error, busy, onForce }: KnownAlreadyProps) {
  return (
    <InView of={error}>
      <Alert
        className={panels.note}
        role="alert"
        type="warning"
        showIcon
        title="Văn bản này đã có trong sổ"
        description={
          <>
            <p style={{ margin: '0 0 8px' }}>{error?.message}</p>
            <Button danger loading={busy} onClick={onForce}>
              Vẫn đăng ký thành văn bản mới
            </Button>
          </>
        }
      />
    </InView>
  );
}
