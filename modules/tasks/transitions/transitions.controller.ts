import { Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AnyPerson, ApiRoom } from '../../organization';
import { TransitionView, transitionViews } from './transition.view';

/** The table every change of status goes by. */
@ApiRoom('transitions', 'assignments')
export class TransitionsController {
  @Get()
  @AnyPerson('none')
  @ApiOkResponse({ type: [TransitionView] })
  all(): TransitionView[] {
    return transitionViews();
  }
}
