import { Button } from 'antd';
import { useState } from 'react';
import { effectsApi } from '../../api/effects.api';
import { keys } from '../../api/query-keys';
import type { Effect } from '../../api/types/effects';
import { ReasonDialog } from '../../shared/components/reason-dialog';
import { useAct } from '../../shared/hooks/use-act';
import { CHANGE_LABELS } from './effect-words';

const WHAT: Record<Effect['change'], string> = {
  revoke:
    'Các kế hoạch từ văn bản này bị hủy, phần việc đang thực hiện dừng lại, các đơn vị và bên đề nghị được báo.',
  update: 'Thông tin mới của văn bản được ghi nhận cho kế hoạch; bên đề nghị được báo.',
  replace: 'Văn bản mới thay văn bản cũ làm căn cứ của kế hoạch; bên đề nghị được báo.',
};

/** Carry it out, or decline with a reason; nothing happens before. */
export function EffectDecision({ effect }: { effect: Effect }) {
  const [asked, setAsked] = useState<'apply' | 'decline' | null>(null);
  const decide = useAct({
    run: (reason: string) => effectsApi.decide(effect.id, effect.version, asked ?? 'decline', reason),
    touches: [keys.effects, keys.documents, keys.plans, keys.tasks, keys.assignments, keys.chains],
    done: 'Đã ghi nhận quyết định và báo cho bên đề nghị.',
    silent: true,
    onDone: () => setAsked(null),
  });
  const verb = CHANGE_LABELS[effect.change].toLowerCase();
  return (
    <>
      <Button type="primary" danger={effect.change === 'revoke'} onClick={() => setAsked('apply')}>
        Đồng ý {verb}
      </Button>
      <Button onClick={() => setAsked('decline')}>Không thực hiện</Button>
      {asked && (
        <ReasonDialog
          title={asked === 'apply' ? `Đồng ý ${verb} văn bản` : 'Không thực hiện đề nghị'}
          explanation={
            asked === 'apply'
              ? WHAT[effect.change]
              : 'Các nhiệm vụ giữ nguyên. Lý do được gửi cho bên đề nghị.'
          }
          label={asked === 'apply' ? 'Ghi chú' : 'Lý do không thực hiện'}
          required={asked === 'decline'}
          danger={asked === 'apply' && effect.change === 'revoke'}
          okText={asked === 'apply' ? 'Đồng ý' : 'Không thực hiện'}
          busy={decide.isPending}
          error={decide.error}
          onOk={decide.mutate}
          onCancel={() => {
            setAsked(null);
            decide.reset();
          }}
        />
      )}
    </>
  );
}
