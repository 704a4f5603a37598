import { useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/query-keys';
import { sessionApi } from '../../api/session.api';
import type { DemoAccount, Role } from '../../api/types/session';
import { FormError } from '../../shared/components/error-panel';
import { QueryGate } from '../../shared/components/query-gate';
import { useAct } from '../../shared/hooks/use-act';
import { ROLE_LABELS } from '../../shared/labels';
import styles from './sign-in.module.css';

const ROLES: { role: Role; note: string }[] = [
  { role: 'coordinator', note: 'nhập kế hoạch, duyệt và theo dõi nhiệm vụ' },
  { role: 'provincial-leader', note: 'xem tình hình thực hiện toàn tỉnh' },
  { role: 'unit-leader', note: 'tiếp nhận, phân công nhiệm vụ của đơn vị' },
  { role: 'officer', note: 'thực hiện nhiệm vụ được phân công' },
  { role: 'clerk', note: 'văn bản đến, văn bản đi của đơn vị' },
  { role: 'administrator', note: 'danh mục đơn vị, người dùng, lịch làm việc' },
];

/** Accounts of the sample data, one click each; the server offers them only in sample mode. */
export function DemoAccounts() {
  const client = useQueryClient();
  const accounts = useQuery({ queryKey: keys.demoAccounts, queryFn: sessionApi.demoAccounts });
  const signIn = useAct({
    run: (personId: string) => sessionApi.signInDemo(personId),
    touches: [],
    silent: true,
    onDone: () => void client.resetQueries({ queryKey: keys.session }),
  });
  return (
    <>
      <h2>Chọn tài khoản dùng thử</h2>
      <p className={styles.lead}>
        Dữ liệu mẫu, không cần mật khẩu. Mỗi vai trò thấy và làm được những việc khác nhau.
      </p>
      <FormError error={signIn.error} />
      <QueryGate query={accounts}>
        {(list) =>
          ROLES.map(({ role, note }) => (
            <RoleAccounts
              key={role}
              role={role}
              note={note}
              accounts={list.filter((account) => mainRole(account) === role)}
              busy={signIn.isPending || signIn.isSuccess}
              onPick={signIn.mutate}
            />
          ))
        }
      </QueryGate>
    </>
  );
}

/** An account stands once, under the first of its roles in our order. */
const mainRole = (account: DemoAccount) => ROLES.find(({ role }) => account.roles.includes(role))?.role;

function RoleAccounts(props: {
  role: Role;
  note: string;
  accounts: DemoAccount[];
  busy: boolean;
  onPick: (id: string) => void;
}) {
  const { role, note, accounts, busy, onPick } = props;
  if (!accounts.length) return null;
  return (
    <section aria-labelledby={`role-${role}`}>
      <h3 id={`role-${role}`} className={styles.role}>
        {ROLE_LABELS[role]} <span className={styles.roleNote}>– {note}</span>
      </h3>
      <ul className={styles.accounts}>
        {accounts.map((account) => (
          <li key={account.id}>
            <button
              type="button"
              className={styles.account}
              disabled={busy}
              onClick={() => onPick(account.id)}
            >
              <span className={styles.name}>{account.name}</span>
              <span className={styles.place}>
                {[account.title, account.unitName].filter(Boolean).join(', ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
