import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import viVN from 'antd/es/locale/vi_VN';
import { RouterProvider } from 'react-router';
import { createQueryClient } from './query-client';
import { router } from './router';
import { styleNonce } from './runtime';
import { theme } from './theme';

const queryClient = createQueryClient();

export function App() {
  return (
    <ConfigProvider locale={viVN} theme={theme} csp={styleNonce ? { nonce: styleNonce } : undefined}>
      <QueryClientProvider client={queryClient}>
        <AntApp>
          <RouterProvider router={router} />
        </AntApp>
      </QueryClientProvider>
    </ConfigProvider>
  );
}
