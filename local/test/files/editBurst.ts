/** A process to be killed: appends numbers, tells each when it is durable, and saves the file again and again. */
import { appendFileSync } from 'node:fs';
import { openWorkbookFile } from '../../src/files/open';

async function burst(target: string, acknowledged: string): Promise<void> {
  const file = await openWorkbookFile(target, { create: true, live: true });
  const id = file.model.sheets()[0]!.id;
  process.send!('ready');
  void (async () => {
    for (;;) await file.save();
  })();
  for (let next = file.model.sheet(id).lastRow + 1; ; next++) {
    file.model.appendRow(id, [next]);
    await file.durable();
    appendFileSync(acknowledged, `${next}\n`);
  }
}

void burst(process.argv[2]!, process.argv[3]!);
