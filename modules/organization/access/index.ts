export * from './access.decorators';
export * from './access.module';
export * from './api-room.decorator';
export * from './identity';
export * from './identity.service';
export * from './roles';
