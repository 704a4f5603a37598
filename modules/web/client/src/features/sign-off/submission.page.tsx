import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { documentsApi } from '../../api/documents.api';
import { keys } from '../../api/query-keys';
import { signOffApi } from '../../api/sign-off.api';
import type { Submission } from '../../api/types/sign-off';
import { PageHeader } from '../../shared/components/page-header';
import { QueryGate } from '../../shared/components/query-gate';
import { ToneTag } from '../../shared/components/tags';
import { showInstant } from '../../shared/format/dates';
import { useNarrow } from '../../shared/hooks/use-media';
import { DeliveriesPanel } from '../documents/deliveries/deliveries-panel';
import { ActBar } from './act-bar';
import { IssuePanel } from './issue-panel';
import { PdfPreview } from './pdf-preview';
import { SUBMISSION_STATUS_LABELS, SUBMISSION_STATUS_TONES } from './sign-off-words';
import { SubmissionFacts } from './submission-facts';
import { SubmissionFiles } from './submission-files';
import { SubmissionSteps } from './submission-steps';
import styles from './sign-off.module.css';

/** One document on its way: what it looks like, who decided what, and what one may do with it. */
export default function SubmissionPage() {
  const { submissionId = '' } = useParams();
  const submission = useQuery({
    queryKey: keys.submission(submissionId),
    queryFn: () => signOffApi.read(submissionId),
  });
  return (
    <QueryGate query={submission} extra={<Link to="/submissions">Về danh sách trình ký</Link>}>
      {(data) => <SubmissionView submission={data} />}
    </QueryGate>
  );
}

function SubmissionView({ submission }: { submission: Submission }) {
  const narrow = useNarrow();
  const { subject, status, submittedByName, submittedAt, files, waitingFor, inPlaceOf } = submission;
  const [shown] = files;
  const acts = <ActBar submission={submission} />;
  return (
    <>
      <PageHeader
        title={subject}
        back={{ to: '/submissions', label: 'Trình ký' }}
        subtitle={
          <>
            <ToneTag tone={SUBMISSION_STATUS_TONES[status]}>{SUBMISSION_STATUS_LABELS[status]}</ToneTag>{' '}
            {waitingFor && `chờ ${waitingFor} · `}
            {submittedByName} trình {showInstant(submittedAt)}
            {inPlaceOf && (
              <>
                {' '}
                <ToneTag tone="amber" plain>
                  bạn xử lý thay {inPlaceOf}
                </ToneTag>
              </>
            )}
          </>
        }
        actions={!narrow && acts}
      />
      <div className={styles.columns}>
        <PdfPreview
          key={shown.sha256}
          submissionId={submission.id}
          file={shown}
          title={
            shown.role !== 'signed' ? 'Văn bản trình' : status === 'issued' ? 'Bản phát hành' : 'Bản đã ký'
          }
        />
        <div>
          {submission.allowed.includes('issue') && <IssuePanel submission={submission} />}
          <SubmissionSteps steps={submission.steps} />
          <SubmissionFacts submission={submission} />
          <SubmissionFiles submission={submission} />
          {submission.documentId && submission.bodyId && (
            <IssuedDeliveries documentId={submission.documentId} />
          )}
        </div>
      </div>
      {narrow && acts}
    </>
  );
}

/** Where it was sent; nothing for who may not read the register it stands in. */
function IssuedDeliveries({ documentId }: { documentId: string }) {
  const document = useQuery({
    queryKey: keys.document(documentId),
    queryFn: () => documentsApi.read(documentId),
    retry: false,
  });
  return document.data ? <DeliveriesPanel document={document.data} /> : null;
}
