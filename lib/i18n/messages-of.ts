import { findMessage } from "#find-message";
import { type BroughtMessages, packMessages } from "./brought-messages";
import KEYS from "./browser-keys.json" with { type: "json" };
import type { MessageKey } from "./messages";

/** A page or layout with client parts that speak. */
export type BrowserFile = keyof typeof KEYS;

/** What the client parts of a page or layout say: no other message is sent to a browser. */
export const messagesOf = (file: BrowserFile): BroughtMessages =>
  packMessages((KEYS[file] as MessageKey[]).map((key) => [key, findMessage(key)]));
