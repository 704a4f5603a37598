import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { download } from '../../api/download';
import { useAct } from '../hooks/use-act';

interface DownloadButtonProps {
  /** Path below the REST root. */
  path: string;
  /** Name the file is saved under. */
  name: string;
  link?: boolean;
  children: ReactNode;
}

/** Saves a file from the server. */
export function DownloadButton({ path, name, link, children }: DownloadButtonProps) {
  const save = useAct({ run: () => download(path, name), touches: [] });
  return (
    <Button
      type={link ? 'link' : 'default'}
      style={link ? { padding: 0, height: 'auto', whiteSpace: 'normal', textAlign: 'start' } : undefined}
      icon={<DownloadOutlined aria-hidden />}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      {children}
    </Button>
  );
}
