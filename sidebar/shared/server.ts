/** The dialog's calls to the server, typed by the methods themselves. */
import type { ResultOf } from '../../src/rpc/method';
import type { Methods } from '../../src/rpc/methods';
import type { Reply } from '../../src/rpc/rpc';

interface Runner {
  withSuccessHandler(handler: (reply: string) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  rpc(method: string, argsJson: string): void;
}
declare const google: { readonly script: { readonly run: Runner } };

/** Rejects with the server's sentence. */
export function call<M extends keyof Methods>(method: M, args: unknown): Promise<ResultOf<Methods[M]>> {
  return new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((text) => {
        const reply = JSON.parse(text) as Reply<ResultOf<Methods[M]>>;
        if (reply.ok) resolve(reply.value);
        else reject(new Error(reply.error.message));
      })
      .withFailureHandler(reject)
      .rpc(method, JSON.stringify(args));
  });
}
