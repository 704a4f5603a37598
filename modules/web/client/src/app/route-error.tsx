import { Alert, Button } from 'antd';
import { useRouteError } from 'react-router';

/** A page that could not be shown (its code did not arrive, or it broke): says so and offers to reload. */
export function RouteError() {
  const error = useRouteError();
  return (
    <div style={{ padding: 16, maxWidth: 640 }}>
      <Alert
        role="alert"
        type="error"
        showIcon
        title="Trang này chưa mở được"
        description={
          <>
            <p>
              Có thể đường truyền bị ngắt hoặc phần mềm vừa được cập nhật. Tải lại trang thường khắc phục
              được.
            </p>
            <p>
              <small>{error instanceof Error ? error.message : ''}</small>
            </p>
            <Button type="primary" onClick={() => window.location.reload()}>
              Tải lại trang
            </Button>
          </>
        }
      />
    </div>
  );
}
