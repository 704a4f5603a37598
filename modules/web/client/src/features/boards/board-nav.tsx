import { NavLink } from 'react-router';
import { visibleParts } from '../session/use-session';
import { useSession } from '../session/use-session';
import styles from './boards.module.css';

/** From one board to the others; a unit has its book alone. */
export function BoardNav() {
  if (!visibleParts(useSession()).wide) return null;
  return (
    <nav className={styles.nav} aria-label="Các bảng">
      <NavLink to="/boards" end>
        Tiến độ
      </NavLink>
      <NavLink to="/boards/matrix">Đơn vị và nhiệm vụ</NavLink>
      <NavLink to="/boards/book">Sổ theo dõi</NavLink>
    </nav>
  );
}
