import { Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Page } from '../foundation';
import { Access, AnyPerson, ApiRoom, Me, WIDE_ROLES } from '../organization';
import type { Identity } from '../organization';
import { TaskBook } from './book/task-book.service';
import { BookPage, BookQuery, MatrixQuery, MatrixView, TimelinessBoardView, TimelinessQuery } from './dto';
import type { BookRowView } from './dto';
import { BoardExport } from './export/board-export.service';
import { TaskMatrix } from './matrix/task-matrix.service';
import { TimelinessBoard } from './timeliness/timeliness-board.service';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILE = { content: { [WORKBOOK]: {} } };

@ApiRoom('boards')
export class BoardsController {
  constructor(
    private readonly timeliness: TimelinessBoard,
    private readonly matrix: TaskMatrix,
    private readonly book: TaskBook,
    private readonly exports: BoardExport,
  ) {}

  @Get('timeliness')
  @Access(WIDE_ROLES, 'all')
  @ApiOkResponse({ description: 'Figures by unit, plan, field or period', type: TimelinessBoardView })
  openTimeliness(@Query() query: TimelinessQuery): Promise<TimelinessBoardView> {
    return this.timeliness.open(query);
  }

  @Get('timeliness.xlsx')
  @Access(WIDE_ROLES, 'all')
  @ApiOkResponse({ description: 'The same as a workbook', ...FILE })
  async exportTimeliness(@Query() query: TimelinessQuery, @Res() response: Response): Promise<void> {
    await this.exports.writeTimeliness(query, workbook(response, 'tinh-hinh-thuc-hien.xlsx'));
  }

  @Get('matrix')
  @Access(WIDE_ROLES, 'all')
  @ApiOkResponse({ description: 'Units by tasks of a plan', type: MatrixView })
  openMatrix(@Query() query: MatrixQuery): Promise<MatrixView> {
    return this.matrix.open(query);
  }

  @Get('matrix.xlsx')
  @Access(WIDE_ROLES, 'all')
  @ApiOkResponse({ description: 'The same as a workbook', ...FILE })
  async exportMatrix(@Query() query: MatrixQuery, @Res() response: Response): Promise<void> {
    // Asked before the answer begins: a plan nobody knows is still a refusal.
    await this.matrix.open(query);
    await this.exports.writeMatrix(query, workbook(response, 'don-vi-va-nhiem-vu.xlsx'));
  }

  @Get('book')
  @AnyPerson('own-unit')
  @ApiOkResponse({ description: 'The book of tasks; units find their own lines', type: BookPage })
  openBook(@Query() query: BookQuery, @Me() me: Identity): Promise<Page<BookRowView>> {
    return this.book.page(query, me);
  }

  @Get('book.xlsx')
  @AnyPerson('own-unit')
  @ApiOkResponse({ description: 'The whole book as a workbook, in the columns of the paper one', ...FILE })
  async exportBook(@Query() query: BookQuery, @Me() me: Identity, @Res() response: Response): Promise<void> {
    await this.exports.writeBook(query, me, workbook(response, 'so-theo-doi-nhiem-vu.xlsx'));
  }
}

function workbook(response: Response, name: string): Response {
  response.setHeader('Content-Type', WORKBOOK);
  response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  return response;
}
