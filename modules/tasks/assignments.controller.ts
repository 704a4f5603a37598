import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Page } from '../foundation';
import { Access, AnyPerson, ApiRoom, Me } from '../organization';
import type { Identity } from '../organization';
import { AssignmentQuery } from './dto/assignment.query';
import { AssignmentCountsView, AssignmentView } from './dto/assignment.view';
import { FireTransitionBody } from './dto/task.bodies';
import { AssignmentDetailView } from './dto/task.view';
import { AssignmentQueries } from './lists/assignment-queries.service';
import { TaskQueries } from './lists/task-queries.service';
import { TransitionService } from './transitions/transition.service';
import { ACTING_ROLES } from './transitions/transition-permission';

@ApiRoom('assignments')
export class AssignmentsController {
  constructor(
    private readonly assignments: AssignmentQueries,
    private readonly tasks: TaskQueries,
    private readonly transitions: TransitionService,
  ) {}

  @Get()
  @AnyPerson('own-unit')
  @ApiOkResponse({ type: [AssignmentView], description: 'A page: {items, total, page, size}' })
  list(@Query() query: AssignmentQuery, @Me() me: Identity): Promise<Page<AssignmentView>> {
    return this.assignments.page(query, me);
  }

  @Get('counts')
  @AnyPerson('own-unit')
  @ApiOkResponse({ type: AssignmentCountsView })
  counts(@Query() query: AssignmentQuery, @Me() me: Identity): Promise<AssignmentCountsView> {
    return this.assignments.counts(query, me);
  }

  @Get(':id')
  @AnyPerson('own-unit')
  @ApiOkResponse({ type: AssignmentDetailView })
  async one(@Param('id') id: string, @Me() me: Identity): Promise<AssignmentDetailView> {
    const assignment = await this.assignments.one(id, me);
    return { ...assignment, task: await this.tasks.one(assignment.taskId, me) };
  }

  @Post(':id/transitions')
  @Access(ACTING_ROLES, 'own-unit')
  @HttpCode(200)
  @ApiOkResponse({ type: AssignmentView, description: 'The assignment as it is now' })
  async fire(
    @Param('id') id: string,
    @Body() body: FireTransitionBody,
    @Me() me: Identity,
  ): Promise<AssignmentView> {
    await this.transitions.fire(id, body, me);
    return this.assignments.one(id, me);
  }
}
