import { Alert } from 'antd';
import styles from './item-form.module.css';

/** What is missing or doubtful in an item, above its form. */
export function ProblemsAlert({ problems }: { problems: { message: string }[] }) {
  if (!problems.length) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title="Cần xem lại"
      description={
        <ul className={styles.problems}>
          {problems.map((problem, index) => (
            <li key={index}>{problem.message}</li>
          ))}
        </ul>
      }
    />
  );
}
