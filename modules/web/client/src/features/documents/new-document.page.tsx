import { Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Direction, Register } from '../../api/types/documents';
import { EmptyState } from '../../shared/components/empty-state';
import { PageHeader } from '../../shared/components/page-header';
import { QueryGate } from '../../shared/components/query-gate';
import { useLeaveGuard } from '../../shared/hooks/use-leave-guard';
import { DropFile } from './registration/drop-file';
import { ReadBeside } from './registration/read-beside';
import { RefusedSecret } from './registration/refused-secret';
import { RegisteredPanel } from './registration/registered-panel';
import { RegistrationForm } from './registration/registration-form';
import { useRegistration } from './registration/use-registration';
import { bodiesOf, useRegisters } from './use-registers';
import styles from './documents.module.css';

/** A document comes into the register: its file first, then what was read in it, then its number. */
export default function NewDocumentPage() {
  const [params] = useSearchParams();
  const direction: Direction = params.get('direction') === 'outgoing' ? 'outgoing' : 'incoming';
  const registers = useRegisters();
  const [round, setRound] = useState(0);
  return (
    <>
      <PageHeader
        title={direction === 'incoming' ? 'Đăng ký văn bản đến' : 'Đăng ký văn bản đi'}
        back={{ to: `/documents?direction=${direction}`, label: 'Sổ văn bản' }}
        subtitle={
          direction === 'incoming'
            ? 'Đưa tệp vào, kiểm tra các ô đã đọc được, bấm đăng ký để lấy số đến.'
            : 'Đưa tệp vào, kiểm tra các ô đã đọc được, bấm đăng ký để lấy số văn bản đi.'
        }
      />
      <QueryGate query={registers}>
        {(list) => {
          const kept = list.filter(({ writable }) => writable);
          return kept.length ? (
            <Entry
              key={`${direction} ${round}`}
              direction={direction}
              registers={kept}
              onNext={() => setRound(round + 1)}
            />
          ) : (
            <EmptyState text="Chỉ văn thư của cơ quan mới đăng ký được văn bản vào sổ." />
          );
        }}
      </QueryGate>
    </>
  );
}

interface EntryProps {
  direction: Direction;
  registers: Register[];
  onNext: () => void;
}

function Entry({ direction, registers, onNext }: EntryProps) {
  const [params] = useSearchParams();
  const bodies = bodiesOf(registers);
  const asked = params.get('body');
  const [body, setBody] = useState(bodies.find(({ value }) => value === asked)?.value ?? bodies[0].value);
  const [byHand, setByHand] = useState(false);
  const registration = useRegistration(direction, body);
  const { files, look, register, reading, forget } = registration;
  useLeaveGuard(registration.dirty && !register.isSuccess);
  if (register.data) return <RegisteredPanel document={register.data} onNext={onNext} />;
  const secret = [look.error, register.error].some((error) => error?.code === 'state-secret');
  if (secret) return <RefusedSecret onAgain={forget} />;
  const filling = byHand || files.length > 0;
  return (
    <>
      {bodies.length > 1 && (
        <div className={styles.toolbar}>
          <label htmlFor="document-body">Vào sổ của</label>
          <Select
            id="document-body"
            className={styles.body}
            value={body}
            onChange={setBody}
            popupMatchSelectWidth={false}
            options={bodies}
          />
        </div>
      )}
      {filling && !look.isPending ? (
        <div className={reading ? styles.halves : undefined}>
          <RegistrationForm {...{ direction, registration, registers, body }} />
          {reading && <ReadBeside reading={reading} />}
        </div>
      ) : (
        <DropFile direction={direction} registration={registration} onByHand={() => setByHand(true)} />
      )}
    </>
  );
}
