import { Body, Delete, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import type { Response } from 'express';
import { Me, Public } from './access.decorators';
import { ApiRoom } from './api-room.decorator';
import type { Identity } from './identity';
import { SessionService } from './session.service';
import { DemoAccountView, SessionView } from './session.view';

class DemoSignInBody {
  @ApiProperty({ description: 'Id of a demo account' })
  @IsString()
  @MaxLength(36)
  personId: string;
}

@ApiRoom('session')
export class SessionController {
  constructor(private readonly sessions: SessionService) {}

  @Get()
  @Public('the entrance page asks who is signed in')
  @ApiOkResponse({ type: SessionView })
  current(@Me() me: Identity | null): Promise<SessionView> {
    return this.sessions.describe(me);
  }

  @Get('demo-accounts')
  @Public('the entrance of the sample; 404 outside sample mode')
  @ApiOkResponse({ type: [DemoAccountView] })
  demoAccounts(): Promise<DemoAccountView[]> {
    return this.sessions.demoAccounts();
  }

  @Post('demo')
  @Public('the entrance of the sample; 404 outside sample mode')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Signed in; the session is a cookie' })
  async signIn(@Body() body: DemoSignInBody, @Res({ passthrough: true }) response: Response): Promise<void> {
    response.setHeader('Set-Cookie', await this.sessions.demoSignIn(body.personId));
  }

  @Delete()
  @Public('signing out twice is no error')
  @HttpCode(204)
  @ApiNoContentResponse()
  signOut(@Res({ passthrough: true }) response: Response): void {
    const cookie = this.sessions.signOut();
    if (cookie) response.setHeader('Set-Cookie', cookie);
  }
}
