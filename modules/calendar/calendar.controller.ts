import { Body, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { daysBetween, InvalidInput } from '../foundation';
import { Access, AnyPerson, ApiRoom, CATALOGUE_KEEPERS, Me } from '../organization';
import type { Identity } from '../organization';
import { DateParam, DaysQuery, OverrideBody } from './dto/calendar.input';
import { CalendarDayView, OverrideView } from './dto/calendar.view';
import { CalendarOverrides } from './overrides.service';
import { WorkingCalendar } from './working-calendar.service';

const LONGEST = 400;

@ApiRoom('calendar')
export class CalendarController {
  constructor(
    private readonly calendar: WorkingCalendar,
    private readonly overrides: CalendarOverrides,
  ) {}

  @Get('days')
  @AnyPerson('none')
  @ApiOkResponse({ type: [CalendarDayView] })
  async days(@Query() { from, to }: DaysQuery): Promise<CalendarDayView[]> {
    const length = daysBetween(from, to) + 1;
    if (length < 1 || length > LONGEST)
      throw new InvalidInput('range-invalid', `Khoảng ngày phải từ 1 đến ${LONGEST} ngày.`, { field: 'to' });
    return (await this.calendar.days()).range(from, to);
  }

  @Get('overrides')
  @Access(CATALOGUE_KEEPERS, 'all')
  @ApiOkResponse({ type: [OverrideView] })
  list(): Promise<OverrideView[]> {
    return this.overrides.list();
  }

  @Get('overrides/:date')
  @Access(CATALOGUE_KEEPERS, 'all')
  @ApiOkResponse({ type: OverrideView })
  get(@Param() { date }: DateParam): Promise<OverrideView> {
    return this.overrides.get(date);
  }

  @Put('overrides/:date')
  @Access(CATALOGUE_KEEPERS, 'all')
  @ApiOkResponse({ type: OverrideView })
  put(@Param() { date }: DateParam, @Body() body: OverrideBody, @Me() me: Identity): Promise<OverrideView> {
    return this.overrides.put(date, body, me);
  }

  @Delete('overrides/:date')
  @HttpCode(204)
  @Access(CATALOGUE_KEEPERS, 'all')
  @ApiNoContentResponse()
  remove(@Param() { date }: DateParam, @Me() me: Identity): Promise<void> {
    return this.overrides.remove(date, me);
  }
}
