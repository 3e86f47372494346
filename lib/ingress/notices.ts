import { say } from "@/lib/log";

const WORDS = {
  "proxy-unread":
    "Requests arrive through a proxy that TRUSTED_PROXIES does not count, so customers cannot be told apart and limits " +
    "by address do not hold. Set TRUSTED_PROXIES to the number of your proxies on this machine or its private " +
    "network (1 for a single one), or list the proxies' public addresses. If no proxy stands before this server, " +
    "somebody sent it a proxy's header, and there is nothing to do.",
  "proxy-unbelieved":
    "A request brought a proxy's header from an address that is no proxy of yours, and the header was not believed. If " +
    "that is your proxy, list its address in TRUSTED_PROXIES (203.0.113.5, 198.51.100.0/24). If not, somebody reaches " +
    "this server's port past the proxy: close it to the outside.",
  "host-mended":
    "The proxy before this server does not pass on the Host header. Forms work because they come from APP_URL; let it " +
    "pass Host on all the same (nginx: proxy_set_header Host $host;).",
  "origin-foreign":
    "A form was refused because it came from another address than the one it was sent to. If customers cannot buy or " +
    "sign in: let the proxy pass on the Host header (nginx: proxy_set_header Host $host;) and set APP_URL to the " +
    "address that customers see. If they can, another site tried to act in a customer's name, in vain.",
  "app-url":
    "Customers come over https, and APP_URL does not say so: links in letters lead to the wrong address. Set APP_URL to " +
    "the address that customers see, like https://tickets.example.com.",
} as const;

export type Notice = keyof typeof WORDS;

// on globalThis because pages and the gate are bundled apart
const kept = globalThis as { matineeNotices?: Set<Notice> };

const noticed = (): Set<Notice> => {
  kept.matineeNotices ??= new Set();
  return kept.matineeNotices;
};

/** Tells the operator once: a line in the log, and a note on the dashboard for as long as this process lives. */
export function notice(what: Notice): void {
  if (noticed().has(what)) return;
  noticed().add(what);
  say(WORDS[what]);
}

/** What this process has noticed about how it is set up, in words. */
export const listNotices = (): string[] => [...noticed()].map((what) => WORDS[what]);
