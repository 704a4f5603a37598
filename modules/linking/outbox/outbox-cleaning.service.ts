import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { ScheduledJobs } from '../../calendar';
import { addDays } from '../../foundation';
import { OutboxMessage } from '../../persistence';

/** Days a message that arrived is kept for the administrator to look at. */
const KEPT_DAYS = 90;

/** Clears messages that arrived long ago; one that did not arrive stays until somebody deals with it. */
@Injectable()
export class OutboxCleaning implements OnModuleInit {
  constructor(private readonly jobs: ScheduledJobs) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'linking.outbox-cleaning',
      dailyAt: '02:30',
      run: async (today, { manager }) => {
        await manager.delete(OutboxMessage, {
          status: 'sent',
          sentAt: LessThan(`${addDays(today, -KEPT_DAYS)}T00:00:00.000Z`),
        });
      },
    });
  }
}
