import { ApiProperty } from '@nestjs/swagger';

/** A fault of an imported workbook at its place. */
export class ImportErrorView {
  @ApiProperty()
  sheet: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Row as Excel counts; null for a whole sheet' })
  row: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Heading of the column' })
  column: string | null;
  @ApiProperty()
  code: string;
  @ApiProperty({ description: 'Vietnamese' })
  message: string;
}

/** What one sheet does. */
export class ImportedSheetView {
  @ApiProperty()
  sheet: string;
  @ApiProperty()
  created: number;
  @ApiProperty()
  changed: number;
  @ApiProperty()
  unchanged: number;
}

/** What an import would do or has done. With errors nothing is stored. */
export class ImportView {
  @ApiProperty({ description: 'No errors' })
  ok: boolean;
  @ApiProperty({ description: 'True when nothing was to be stored' })
  dryRun: boolean;
  @ApiProperty()
  created: number;
  @ApiProperty()
  changed: number;
  @ApiProperty()
  unchanged: number;
  @ApiProperty({ type: [ImportedSheetView] })
  sheets: ImportedSheetView[];
  @ApiProperty({ type: [ImportErrorView] })
  errors: ImportErrorView[];
}
