import { inLanguage } from "#current-language";
import { type FixedKey, t } from "@/lib/i18n/t";
import { DEFAULT_LANGUAGE } from "@/lib/languages";
import { say } from "@/lib/log";

const WORDS = {
  "proxy-unread": "admin.setUp.notice.proxyUnread",
  "proxy-unbelieved": "admin.setUp.notice.proxyUnbelieved",
  "host-mended": "admin.setUp.notice.hostMended",
  "origin-foreign": "admin.setUp.notice.originForeign",
  "app-url": "admin.setUp.notice.appUrl",
} as const satisfies Record<string, FixedKey>;

export type Notice = keyof typeof WORDS;

// on globalThis because pages and the gate are bundled apart
const kept = globalThis as { matineeNotices?: Set<Notice> };

const noticed = (): Set<Notice> => {
  kept.matineeNotices ??= new Set();
  return kept.matineeNotices;
};

/** Tells the operator once: a line in the log, which is in one language whoever asked, and a note on the dashboard for as long as this process lives. */
export function notice(what: Notice): void {
  if (noticed().has(what)) return;
  noticed().add(what);
  say(inLanguage(DEFAULT_LANGUAGE, () => t(WORDS[what])));
}

/** What this process has noticed about how it is set up, in words. */
export const listNotices = (): string[] => [...noticed()].map((what) => t(WORDS[what]));
