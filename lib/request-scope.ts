import { AsyncLocalStorage } from "node:async_hooks";

type Scope = {
  id: string;
  /** "POST /admin/showtimes/7": what is asked for, without what follows the question mark. */
  asked: string | null;
  /** Somebody was refused something by it, and the log has said so. */
  hasRefused: boolean;
  /** Its browser has written something a moment ago: see `lib/ingress/own-writes.ts`. */
  hasJustWritten: boolean;
  /** It has begun to write something itself. */
  writes: boolean;
  /** The seats that its visitor holds by it. */
  holds: HoldBegun | null;
  /** Nobody knows whether something of what it has written is there. */
  isInDoubt: boolean;
};

type HoldBegun = { visitorId: string; until: number; now: number };

// on globalThis because the gate, pages and routes are bundled apart
const kept = globalThis as { matineeRequest?: AsyncLocalStorage<Scope> };

function scope(): AsyncLocalStorage<Scope> {
  kept.matineeRequest ??= new AsyncLocalStorage();
  return kept.matineeRequest;
}

/** Does it as part of the request of that id: whatever is logged meanwhile bears it. */
export const inRequest = <T>(
  id: string,
  act: () => T,
  hasJustWritten = false,
  asked: string | null = null,
): T =>
  scope().run(
    { id, asked, hasRefused: false, hasJustWritten, writes: false, holds: null, isInDoubt: false },
    act,
  );

/** The id of the request that is being answered; undefined outside of any. */
export const requestId = (): string | undefined => scope().getStore()?.id;

/** What the request that is being answered asks for; null outside of any. */
export const askedFor = (): string | null => scope().getStore()?.asked ?? null;

/** Notes that the request refuses somebody something; false where that was noted before. */
export function isFirstRefusal(): boolean {
  const request = scope().getStore();
  if (!request) return true;
  const isFirst = !request.hasRefused;
  request.hasRefused = true;
  return isFirst;
}

/** From here on the request that is being answered has written something. */
export function noteWrite(): void {
  const request = scope().getStore();
  if (request) request.writes = true;
}

/** Nobody knows what came of something that the request has written. */
export function noteDoubt(): void {
  const request = scope().getStore();
  if (request) request.isInDoubt = true;
}

/** Tells of the request that is being answered, whenever and wherever it is asked. */
export function doubts(): () => boolean {
  const request = scope().getStore();
  return () => request?.isInDoubt ?? false;
}

/** Whether the request that is being answered has written something. */
export const isWriting = (): boolean => scope().getStore()?.writes ?? false;

/**
 * Whether who asks has done something that an answer from a copy of the database might not know of yet; undefined outside
 * of any request.
 */
export function expectsOwnWrite(): boolean | undefined {
  const request = scope().getStore();
  return request && (request.hasJustWritten || request.writes);
}

/** From here on it is known whose seats the request that is being answered holds, and until when. */
export function noteHold(hold: HoldBegun): void {
  const request = scope().getStore();
  if (request) request.holds = hold;
}

/** What the request that is being answered holds; null where that is nothing. */
export const holdBegun = (): HoldBegun | null => scope().getStore()?.holds ?? null;
