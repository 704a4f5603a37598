export * from './mailer.port';
export * from './smtp-mailer';
