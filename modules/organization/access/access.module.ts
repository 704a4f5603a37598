import { Global, Module } from '@nestjs/common';
import { AccessGuard } from './access.guard';
import { IdentityService } from './identity.service';
import { SessionController } from './session.controller';
import { SessionService } from './session.service';

/** The session routes, and the guard's dependencies reachable from every room's controllers. */
@Global()
@Module({
  controllers: [SessionController],
  providers: [IdentityService, AccessGuard, SessionService],
  exports: [IdentityService, AccessGuard],
})
export class AccessModule {}
