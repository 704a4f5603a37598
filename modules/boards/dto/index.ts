export * from './board.query';
export * from './board.view';
