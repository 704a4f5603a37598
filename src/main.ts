import type { AddressInfo } from 'node:net';
import { readEnvironment } from '../config/environment';
import { createApplication } from './application';
import type { Application } from './application';
import { DEFAULT_BASE_PATH } from './plan-tasks.module';
import { prepareData } from './sample/prepare-data';

/** The stand-alone service: migrate, load the catalogue, listen, stop cleanly. */
async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const application = await createApplication(environment);
  stopOnSignal(application);
  const accounts = await prepareData(application, environment);
  if (environment.host) await application.app.listen(environment.port, environment.host);
  else await application.app.listen(environment.port);
  const { port } = application.app.getHttpServer().address() as AddressInfo;
  const address =
    environment.publicUrl ?? `http://localhost:${port}/${environment.basePath ?? DEFAULT_BASE_PATH}/`;
  console.log(`Plan Tasks: ${address}`);
  if (accounts.length) {
    console.log('Tài khoản dùng thử (chọn tên ở trang đăng nhập, không cần mật khẩu):');
    for (const account of accounts) console.log(`  ${account}`);
  }
}

/** Finishes what runs, closes the database and ends with 0; a second signal ends at once. */
function stopOnSignal(application: Application): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      application.close().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}

main().catch((error: unknown) => {
  const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (busy) console.error('The port is in use: stop what listens there, or set PORT to another number.');
  else console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
