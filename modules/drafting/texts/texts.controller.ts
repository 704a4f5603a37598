import { Body, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Access, ApiRoom, Me } from '../../organization';
import type { Identity } from '../../organization';
import { PreviewTextBody, ResetTextBody, SaveTextBody } from './text.input';
import { TextPreviewView, TextView } from './text.view';
import { TextTemplates } from './text-templates.service';

@ApiRoom('texts')
export class TextsController {
  constructor(private readonly texts: TextTemplates) {}

  @Get()
  @Access(['administrator'], 'all')
  @ApiOkResponse({ type: [TextView] })
  list(): Promise<TextView[]> {
    return this.texts.list();
  }

  @Get(':code')
  @Access(['administrator'], 'all')
  @ApiOkResponse({ type: TextView })
  one(@Param('code') code: string): Promise<TextView> {
    return this.texts.one(code);
  }

  @Put(':code')
  @Access(['administrator'], 'all')
  @ApiOkResponse({ type: TextView, description: 'Saved; the former wording is kept among the versions' })
  save(@Param('code') code: string, @Body() body: SaveTextBody, @Me() me: Identity): Promise<TextView> {
    return this.texts.save(code, body.version, body.text, me);
  }

  @Post(':code/preview')
  @Access(['administrator'], 'all')
  @HttpCode(200)
  @ApiOkResponse({ type: TextPreviewView, description: 'Filled with sample values' })
  preview(@Param('code') code: string, @Body() body: PreviewTextBody): TextPreviewView {
    return this.texts.preview(code, body.text);
  }

  @Post(':code/reset')
  @Access(['administrator'], 'all')
  @HttpCode(200)
  @ApiOkResponse({ type: TextView, description: 'Back to the default' })
  reset(@Param('code') code: string, @Body() body: ResetTextBody, @Me() me: Identity): Promise<TextView> {
    return this.texts.reset(code, body.version, me);
  }
}
