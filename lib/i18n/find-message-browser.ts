import type { CompiledMessage } from "icu-minify/format";
import { type BroughtMessages, shortKey, unpackMessages } from "./brought-messages";
import type { MessageKey } from "./messages";

const messages = new Map<string, CompiledMessage>();

/** Keeps what a page has brought, before anything of it speaks. */
export function keepMessages(brought: BroughtMessages): void {
  for (const [key, message] of unpackMessages(brought)) messages.set(key, message);
}

export function findMessage(key: MessageKey): CompiledMessage {
  const message = messages.get(shortKey(key));
  // a page that brings too little is a fault of ours: it says so, and goes on
  if (message === undefined) reportError(new Error(`no message "${key}" was brought`));
  return message ?? key;
}
