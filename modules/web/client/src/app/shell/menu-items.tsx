import {
  ApartmentOutlined,
  BarChartOutlined,
  AuditOutlined,
  BookOutlined,
  CalendarOutlined,
  ClockCircleOutlined,
  EditOutlined,
  FileTextOutlined,
  FormOutlined,
  InboxOutlined,
  LinkOutlined,
  ProfileOutlined,
  SafetyCertificateOutlined,
  SendOutlined,
  SignatureOutlined,
  SwapOutlined,
  SolutionOutlined,
  TableOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons';
import type { MenuProps } from 'antd';
import { Link } from 'react-router';
import { visibleParts, type SignedIn } from '../../features/session/use-session';

type Items = NonNullable<MenuProps['items']>;

const link = (to: string, label: string) => <Link to={to}>{label}</Link>;

const PEOPLE = {
  key: '/organization/people',
  icon: <UserOutlined aria-hidden />,
  label: link('/organization/people', 'Người dùng'),
};

const TEXTS = {
  key: '/texts',
  icon: <FormOutlined aria-hidden />,
  label: link('/texts', 'Mẫu văn bản'),
};

/** The menu a person sees. Keys are paths: the longest that begins the current path is the current entry. */
export function menuItems(session: SignedIn): Items {
  const see = visibleParts(session);
  const items: Items = [
    {
      key: '/waiting',
      icon: <ClockCircleOutlined aria-hidden />,
      label: link('/waiting', 'Việc chờ tôi'),
    },
  ];
  if (see.ownUnit)
    items.push({
      key: '/my-tasks',
      icon: <InboxOutlined aria-hidden />,
      label: link('/my-tasks', 'Nhiệm vụ của đơn vị'),
    });
  if (see.plans)
    items.push({ key: '/plans', icon: <FileTextOutlined aria-hidden />, label: link('/plans', 'Kế hoạch') });
  if (see.board)
    items.push({
      key: '/tasks',
      icon: <TableOutlined aria-hidden />,
      label: link('/tasks', 'Bảng nhiệm vụ'),
    });
  if (see.board || see.ownUnit) {
    const to = see.board ? '/boards' : '/boards/book';
    items.push({
      key: '/boards',
      icon: <BarChartOutlined aria-hidden />,
      label: link(to, see.board ? 'Tình hình thực hiện' : 'Sổ theo dõi nhiệm vụ'),
    });
  }
  if (see.replies)
    items.push({
      key: '/replies',
      icon: <AuditOutlined aria-hidden />,
      label: link('/replies', 'Trả lời, gia hạn'),
    });
  if (see.ownUnit)
    items.push({
      key: '/reports',
      icon: <FormOutlined aria-hidden />,
      label: link('/reports', 'Báo cáo phải nộp'),
    });
  if (see.wide)
    items.push(
      {
        key: '/report-periods',
        icon: <SolutionOutlined aria-hidden />,
        label: link('/report-periods', 'Kỳ báo cáo'),
      },
      {
        key: '/report-templates',
        icon: <ProfileOutlined aria-hidden />,
        label: link('/report-templates', 'Đề cương báo cáo'),
      },
    );
  if (see.registers)
    items.push({
      key: '/documents',
      icon: <BookOutlined aria-hidden />,
      label: link('/documents', 'Sổ văn bản'),
    });
  if (see.drafts)
    items.push({
      key: '/drafts',
      icon: <EditOutlined aria-hidden />,
      label: link('/drafts', 'Dự thảo văn bản'),
    });
  items.push({
    key: '/submissions',
    icon: <SignatureOutlined aria-hidden />,
    label: link('/submissions', 'Trình ký'),
  });
  if (see.links)
    items.push({
      key: '/links',
      icon: <LinkOutlined aria-hidden />,
      label: link('/links', 'Liên kết chờ xác nhận'),
    });
  if (see.board)
    items.push({
      key: '/effects',
      icon: <SwapOutlined aria-hidden />,
      label: link('/effects', 'Thu hồi, thay thế'),
    });
  if (see.outbox)
    items.push({
      key: '/outbox',
      icon: <SendOutlined aria-hidden />,
      label: link('/outbox', 'Thông điệp gửi ra ngoài'),
    });
  if (see.people)
    items.push({
      key: '/record',
      icon: <SafetyCertificateOutlined aria-hidden />,
      label: link('/record', 'Kiểm tra nhật ký'),
    });
  if (see.catalogue)
    items.push({
      key: 'catalogue',
      type: 'group',
      label: 'Danh mục',
      children: [
        {
          key: '/organization/units',
          icon: <ApartmentOutlined aria-hidden />,
          label: link('/organization/units', 'Đơn vị'),
        },
        {
          key: '/organization/groups',
          icon: <TeamOutlined aria-hidden />,
          label: link('/organization/groups', 'Nhóm đơn vị'),
        },
        ...(see.people ? [PEOPLE, TEXTS] : []),
        {
          key: '/calendar',
          icon: <CalendarOutlined aria-hidden />,
          label: link('/calendar', 'Lịch làm việc'),
        },
      ],
    });
  return items;
}

const PATHS = [
  '/waiting',
  '/my-tasks',
  '/plans',
  '/tasks',
  '/boards',
  '/replies',
  '/reports',
  '/report-periods',
  '/report-templates',
  '/documents',
  '/drafts',
  '/texts',
  '/submissions',
  '/links',
  '/effects',
  '/outbox',
  '/record',
  '/organization/units',
  '/organization/groups',
  '/organization/people',
  '/calendar',
];

/** The menu entry a path belongs to. */
export function currentKey(pathname: string): string | undefined {
  return PATHS.find((path) => pathname === path || pathname.startsWith(`${path}/`));
}

/** The page a person starts on: what waits for the person; an administrator, for whom little does, at the tasks. */
export function homePath(session: SignedIn): string {
  const see = visibleParts(session);
  return see.coordinates || see.ownUnit || !see.people ? '/waiting' : '/tasks';
}
