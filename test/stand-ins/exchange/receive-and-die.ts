import { ExchangeReceiver } from '../../../integration/exchange/receiving/exchange-receiver';
import { VxpExchange } from '../../../integration/exchange/vxp/vxp.exchange';
import type { VxpOptions } from '../../../integration/exchange/vxp/vxp-options';
import { TestRegister } from './register';

// A receiving process that is killed at a given place, as a power cut would.
//   receive-and-die.ts {options} REGISTER FOLDER after-fetch|before-commit|after-commit|never
const [options, registerPath, folder, death] = process.argv.slice(2);

const die = (place: string): void => {
  if (place === death) process.kill(process.pid, 'SIGKILL');
};

class DyingExchange extends VxpExchange {
  override async fetch(...args: Parameters<VxpExchange['fetch']>): ReturnType<VxpExchange['fetch']> {
    const fetched = await super.fetch(...args);
    die('after-fetch');
    return fetched;
  }

  override async mark(...args: Parameters<VxpExchange['mark']>): Promise<void> {
    die('after-commit');
    return super.mark(...args);
  }
}

const register = new TestRegister(registerPath, { beforeCommit: () => die('before-commit') });
const exchange = new DyingExchange(JSON.parse(options) as VxpOptions);
void new ExchangeReceiver(exchange, register.log, { folder }).receive(register).then((report) => {
  process.stdout.write(JSON.stringify(report));
  exchange.close();
});
