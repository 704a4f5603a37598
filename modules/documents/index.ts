export * from './entities';
export * from './documents.module';
export * from './reading-thread/reading-thread';
export type { ReadDocument, ReadingRequest } from './reading-thread/reading-protocol';
