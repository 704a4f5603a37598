import {
  ArrayNotEmpty,
  IsDefined,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { Exchange } from '../integration/exchange/exchange.port';

/** The connection to the national exchange. */
export class ExchangeOptions {
  @IsDefined({ message: 'exchange.client is missing: pass an Exchange, for example new VxpExchange({ … })' })
  @IsObject({ message: 'exchange.client must be an Exchange' })
  client: Exchange;

  /**
   * Identification codes this system receives for (Decision 20/2020/QĐ-TTg), as the unit catalogue has them; the first
   * is the province's own, which signs what no other unit's code can.
   */
  @Matches(/^\S.{0,98}\S$/, {
    each: true,
    message: 'exchange.organIds must be identification codes such as "H35"',
  })
  @ArrayNotEmpty({ message: 'exchange.organIds must name at least one identification code' })
  organIds: string[];

  /** Seconds between two looks into the inbox. */
  @IsInt({ message: 'exchange.pollSeconds must be a whole number of seconds' })
  @Min(5)
  @Max(86_400)
  pollSeconds: number = 60;

  /** Folder for packages while they are written and read; one below the system's temporary folder when left out. */
  @IsString()
  @MaxLength(1000)
  @IsOptional()
  folder?: string;
}
