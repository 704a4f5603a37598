import type { AddressInfo } from 'node:net';
import { StandInServer } from './server';

// A process of its own, so that both sides meet over real sockets: says its address, ends with its parent.
const { http } = new StandInServer();
http.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  const { port } = http.address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
process.stdin.resume().on('end', () => process.exit(0));
