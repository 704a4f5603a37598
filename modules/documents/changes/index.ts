export * from './change-asked.event';
export { ChangeRequests } from './change-requests.service';
