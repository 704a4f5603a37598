import { Module } from '@nestjs/common';
import { ReadingThread } from './reading-thread/reading-thread';

/** Registers of incoming and outgoing documents, and the thread that reads them. */
@Module({ providers: [ReadingThread], exports: [ReadingThread] })
export class DocumentsModule {}
