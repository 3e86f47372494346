import { policyForOne } from "@/lib/security-headers";
import { HEAD_SCRIPT } from "./_head-script";

/** The door reads codes with a decoder of ours in WebAssembly. */
const DOOR = /^\/admin\/door\b/;

/** Runs the scripts that bear its word, which nobody can guess, and the one of every head. */
export const policyAt = (path: string): string =>
  policyForOne(HEAD_SCRIPT, DOOR.test(path) ? " 'wasm-unsafe-eval'" : "");

const MADE_FOR_ONE = [
  "(?:admin|account|tickets|receipts|reservations|reviews)(?:/.*)?",
  "checkout/(?!done$).*",
  "vouchers/(?!balance$)[^/]+",
  "(?:set-password|change-email|erase-account|invitation|unsubscribe)/[^/]+",
  "movies/[^/]+/reviews?",
  "vouchers(?:/at/[^/]+)?",
  "mailbox",
  "showing",
  "register",
  "reset",
  "sign-in/second-step",
];
const isMadeForOne = new RegExp(`^/(?:${MADE_FOR_ONE.join("|")})$`);

/** The policy of a page that is made for each request; null for any other address. The same that `proxy.ts` names to Next. */
export const ownPolicy = (path: string): string | null => (isMadeForOne.test(path) ? policyAt(path) : null);
