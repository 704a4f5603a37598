import type { SentFile } from '../../../api/types/work';
import { DownloadButton } from '../../../shared/components/download-button';
import { showSize } from '../../../shared/format/dates';
import styles from './work.module.css';

/** Files that came with a text, to be saved. */
export function SentFiles({ files, path }: { files: SentFile[]; path: (fileId: string) => string }) {
  if (!files.length) return null;
  return (
    <ul className={styles.files}>
      {files.map((file) => (
        <li key={file.id}>
          <DownloadButton link path={path(file.id)} name={file.name}>
            {file.name} ({showSize(file.size)})
          </DownloadButton>
        </li>
      ))}
    </ul>
  );
}
