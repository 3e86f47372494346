import { AsyncLocalStorage } from "node:async_hooks";

// on globalThis because the gate, pages and routes are bundled apart
const kept = globalThis as { matineeRequest?: AsyncLocalStorage<string> };

function scope(): AsyncLocalStorage<string> {
  kept.matineeRequest ??= new AsyncLocalStorage();
  return kept.matineeRequest;
}

/** Does it as part of the request of that id: whatever is logged meanwhile bears it. */
export const inRequest = <T>(id: string, act: () => T): T => scope().run(id, act);

/** The id of the request that is being answered; undefined outside of any. */
export const requestId = (): string | undefined => scope().getStore();
