import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';

/** The only source of identifiers, so that a test can foresee them. */
export abstract class Ids {
  abstract next(): string;
}

/** UUID version 7: ordered by time, so that a clustered index grows at its end. */
@Injectable()
export class TimeOrderedIds extends Ids {
  next(): string {
    return v7();
  }
}
