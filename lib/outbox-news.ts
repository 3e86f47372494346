import { MINUTE_MS } from "./clock-units";

// on globalThis because pages, actions and routes are bundled apart
const kept = globalThis as { matineeOutbox?: { hasNews: boolean; lookedAt: number } };

function news() {
  kept.matineeOutbox ??= { hasNews: false, lookedAt: 0 };
  return kept.matineeOutbox;
}

/** This process is about to write to the outbox, or what other programs are told of. */
export function noteMessages(): void {
  news().hasNews = true;
}

/**
 * Whether the outbox should be looked at after this request: something was written by this process, or nobody looked for
 * a minute, so that what could not be sent before goes with later traffic. Asking is looking.
 */
export function takeNews(now: number): boolean {
  const { hasNews, lookedAt } = news();
  // also when the clock has been set back
  if (!hasNews && now >= lookedAt && now < lookedAt + MINUTE_MS) return false;
  kept.matineeOutbox = { hasNews: false, lookedAt: now };
  return true;
}
