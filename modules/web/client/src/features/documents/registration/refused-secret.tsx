import { Alert, Button } from 'antd';
import { InView } from '../../../shared/components/in-view';
import panels from '../documents.module.css';

/** A document with a mark of secrecy was refused; what to do with it instead. */
export function RefusedSecret({ onAgain }: { onAgain: () => void }) {
  return (
    <InView of="refused">
      <Alert
        className={panels.note}
        role="alert"
        type="error"
        showIcon
        title="Văn bản có dấu chỉ độ mật, không được đưa lên hệ thống này"
        description={
          <>
            <p style={{ margin: '0 0 8px' }}>
              Tệp có dấu Mật, Tối mật hoặc Tuyệt mật nên bị từ chối; không có nội dung nào được lưu lại. Hãy
              đăng ký vào sổ văn bản mật riêng theo quy định về bảo vệ bí mật nhà nước.
            </p>
            <Button onClick={onAgain}>Chọn tệp khác</Button>
          </>
        }
      />
    </InView>
  );
}
