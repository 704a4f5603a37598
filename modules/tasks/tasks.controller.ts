import { Body, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { PageQuery } from '../foundation';
import type { Page } from '../foundation';
import { Access, AnyPerson, ApiRoom, Me } from '../organization';
import type { Identity } from '../organization';
import { TaskEdits } from './changes/task-edits.service';
import { ConditionService } from './conditions/condition.service';
import { AssignmentView } from './dto/assignment.view';
import { AddUnitBody, EditTaskBody, ReasonBody, SatisfyConditionBody } from './dto/task.bodies';
import { TaskQuery } from './dto/task.query';
import { HistoryEntryView, TaskDetailView, TaskView } from './dto/task.view';
import { AssignmentQueries } from './lists/assignment-queries.service';
import { TaskHistory } from './lists/task-history.service';
import { TaskQueries } from './lists/task-queries.service';

@ApiRoom('tasks')
export class TasksController {
  constructor(
    private readonly tasks: TaskQueries,
    private readonly assignments: AssignmentQueries,
    private readonly histories: TaskHistory,
    private readonly edits: TaskEdits,
    private readonly conditions: ConditionService,
  ) {}

  @Get()
  @AnyPerson('own-unit')
  @ApiOkResponse({ type: [TaskView], description: 'A page: {items, total, page, size}' })
  list(@Query() query: TaskQuery, @Me() me: Identity): Promise<Page<TaskView>> {
    return this.tasks.page(query, me);
  }

  @Get(':id')
  @AnyPerson('own-unit')
  @ApiOkResponse({ type: TaskDetailView })
  one(@Param('id') id: string, @Me() me: Identity): Promise<TaskDetailView> {
    return this.tasks.one(id, me);
  }

  @Get(':id/history')
  @AnyPerson('own-unit')
  @ApiOkResponse({ type: [HistoryEntryView], description: 'A page, newest first' })
  history(
    @Param('id') id: string,
    @Query() query: PageQuery,
    @Me() me: Identity,
  ): Promise<Page<HistoryEntryView>> {
    return this.histories.page(id, query, me);
  }

  @Patch(':id')
  @Access(['coordinator'], 'all')
  @ApiOkResponse({ type: TaskDetailView })
  async edit(
    @Param('id') id: string,
    @Body() body: EditTaskBody,
    @Me() me: Identity,
  ): Promise<TaskDetailView> {
    await this.edits.edit(id, body, me);
    return this.tasks.one(id, me);
  }

  @Post(':id/conditions/:conditionId/satisfy')
  @Access(['coordinator'], 'all')
  @HttpCode(200)
  @ApiOkResponse({ type: TaskDetailView })
  async satisfy(
    @Param('id') id: string,
    @Param('conditionId') conditionId: string,
    @Body() body: SatisfyConditionBody,
    @Me() me: Identity,
  ): Promise<TaskDetailView> {
    await this.conditions.satisfy(id, conditionId, body, me);
    return this.tasks.one(id, me);
  }

  @Post(':id/assignments')
  @Access(['coordinator'], 'all')
  @ApiCreatedResponse({ type: AssignmentView })
  async addUnit(
    @Param('id') id: string,
    @Body() body: AddUnitBody,
    @Me() me: Identity,
  ): Promise<AssignmentView> {
    return this.assignments.one(await this.edits.addUnit(id, body, me), me);
  }

  @Post(':id/units/:unitId/remove')
  @Access(['coordinator'], 'all')
  @HttpCode(200)
  @ApiOkResponse({ type: TaskDetailView })
  async removeUnit(
    @Param('id') id: string,
    @Param('unitId') unitId: string,
    @Body() body: ReasonBody,
    @Me() me: Identity,
  ): Promise<TaskDetailView> {
    await this.edits.removeUnit(id, unitId, body.version, body.reason, me);
    return this.tasks.one(id, me);
  }

  @Post(':id/cancel')
  @Access(['coordinator'], 'all')
  @HttpCode(200)
  @ApiOkResponse({ type: TaskDetailView })
  async cancel(
    @Param('id') id: string,
    @Body() body: ReasonBody,
    @Me() me: Identity,
  ): Promise<TaskDetailView> {
    await this.edits.cancel(id, body.version, body.reason, me);
    return this.tasks.one(id, me);
  }
}
