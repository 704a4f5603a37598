import { Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty } from '@nestjs/swagger';
import { AuditVerification, CHAIN_FAULTS, faultSentence } from '../../audit';
import type { ChainFaultKind } from '../../audit';
import { Access } from '../access/access.decorators';
import { ApiRoom } from '../access/api-room.decorator';

class RecordFaultView {
  @ApiProperty({ enum: CHAIN_FAULTS })
  kind: ChainFaultKind;
  @ApiProperty({ description: 'First sequence number it concerns' })
  from: number;
  @ApiProperty()
  to: number;
  @ApiProperty({ description: 'Vietnamese' })
  message: string;
}

export class RecordCheckView {
  @ApiProperty()
  ok: boolean;
  @ApiProperty({ description: 'Entries there are' })
  entries: number;
  @ApiProperty({ description: 'Sequence number of the last entry' })
  headSequence: number;
  @ApiProperty({ description: 'Its hash: kept elsewhere, it shows later whether the end was cut off' })
  headHash: string;
  @ApiProperty({ type: [RecordFaultView], description: 'The first hundred' })
  faults: RecordFaultView[];
  @ApiProperty()
  faultCount: number;
}

/** Whether the record of acts is whole, for administrators. */
@ApiRoom('audit', 'organization')
export class RecordCheckController {
  constructor(private readonly verification: AuditVerification) {}

  @Get('verification')
  @Access(['administrator'], 'all')
  @ApiOkResponse({ type: RecordCheckView, description: 'Walks the whole record' })
  async verify(): Promise<RecordCheckView> {
    const { ok, entries, head, faults, faultCount } = await this.verification.verify();
    return {
      ok,
      entries,
      headSequence: head.sequence,
      headHash: head.hash,
      faults: faults.map((fault) => ({
        kind: fault.kind,
        from: fault.from,
        to: fault.to,
        message: faultSentence(fault),
      })),
      faultCount,
    };
  }
}
