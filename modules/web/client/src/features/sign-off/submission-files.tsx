import { submissionFilePath } from '../../api/sign-off.api';
import type { Submission, SubmissionFile } from '../../api/types/sign-off';
import { DownloadButton } from '../../shared/components/download-button';
import { ToneTag } from '../../shared/components/tags';
import { showSize } from '../../shared/format/dates';
import { ReplaceFile } from './replace-file';
import styles from './sign-off.module.css';

const ROLES: Record<SubmissionFile['role'], string> = {
  signed: 'bản đã ký',
  document: 'bản trình',
  editable: 'bản Word',
  enclosure: 'kèm theo',
};

/** The exact files of the submission. */
export function SubmissionFiles({ submission }: { submission: Submission }) {
  const { id, files, canReplaceFile } = submission;
  return (
    <section className={styles.panel}>
      <h2>Tệp</h2>
      {files.map(({ role, name, sha256, size }) => (
        <div key={`${role}-${sha256}`} className={styles.file}>
          <span className={styles.fileName}>
            {name} <span className={styles.quiet}>({showSize(size)})</span>{' '}
            <ToneTag tone={role === 'signed' ? 'green' : 'blue'} plain>
              {ROLES[role]}
            </ToneTag>
          </span>
          <DownloadButton path={submissionFilePath(id, sha256)} name={name}>
            Tải về
          </DownloadButton>
        </div>
      ))}
      {canReplaceFile && <ReplaceFile submission={submission} />}
    </section>
  );
}
