import { DownOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { sessionApi } from '../../api/session.api';
import { forgetTokens } from '../../features/session/oidc';
import { useSession } from '../../features/session/use-session';
import { useAct } from '../../shared/hooks/use-act';
import { ROLE_LABELS } from '../../shared/labels';
import styles from './shell.module.css';

/** Who is signed in, and the way out. In a host application one signs out there. */
export function UserMenu() {
  const { person, roles, signIn } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = useAct({
    run: sessionApi.signOut,
    touches: [],
    onDone: () => {
      forgetTokens();
      client.clear();
      void navigate('/sign-in', { replace: true });
    },
  });
  const about = (
    <div className={styles.about}>
      <strong>{person.name}</strong>
      {person.title && <span>{person.title}</span>}
      {person.unitName && <span>{person.unitName}</span>}
      <span>{roles.map((role) => ROLE_LABELS[role]).join(', ')}</span>
    </div>
  );
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'about', label: about, disabled: true },
          ...(signIn === 'host'
            ? []
            : [
                { type: 'divider' as const },
                {
                  key: 'leave',
                  icon: <LogoutOutlined aria-hidden />,
                  label: 'Đăng xuất',
                  onClick: () => leave.mutate(),
                },
              ]),
        ],
      }}
    >
      <Button type="text" className={styles.user} aria-label={`Tài khoản ${person.name}`}>
        <UserOutlined aria-hidden />
        <span className={styles.userName}>{person.name}</span>
        <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}
