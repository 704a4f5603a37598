/** Shown while there are no built pages; the REST interface works without them. */
export const NOT_BUILT_PAGE = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Trang chưa sẵn sàng</title>
    <style nonce="{{nonce}}">
      body { font: 16px/1.6 system-ui, sans-serif; max-width: 38rem; margin: 15vh auto 0; padding: 0 1rem; }
      code { background: #eef2f7; padding: 0.1rem 0.35rem; border-radius: 4px; }
    </style>
  </head>
  <body>
    <h1>Trang chưa sẵn sàng</h1>
    <p>Phần giao diện chưa được dựng trên máy chủ này. Dữ liệu và các giao tiếp khác vẫn hoạt động.</p>
    <p>Người quản trị: chạy <code>npm run build</code> rồi khởi động lại.</p>
  </body>
</html>
`;
