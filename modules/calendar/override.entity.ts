import { Entity, PrimaryColumn } from 'typeorm';
import { Flag, Text } from '../persistence';

/** A day that is not what the rules make it: a working Saturday, an extra day off. */
@Entity({ name: 'pt_calendar_override' })
export class CalendarOverride {
  @PrimaryColumn({ type: 'nvarchar', length: 10 })
  date: string;

  @Flag()
  working: boolean;

  /** Vietnamese, shown to people. */
  @Text(300)
  reason: string;
}
