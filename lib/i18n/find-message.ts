import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";
import { currentLanguage } from "#current-language";
import { DEFAULT_LANGUAGE } from "../languages";
import { CATALOGUES } from "./catalogues";
import type { MessageKey } from "./messages";

const compiled = new Map<string, CompiledMessage>();

/** A message of the current language, as `format` reads it: on the server, where every catalogue is at hand. */
export function findMessage(key: MessageKey): CompiledMessage {
  const language = currentLanguage();
  const name = `${language} ${key}`;
  let message = compiled.get(name);
  if (message === undefined) {
    message = plain(compile(CATALOGUES[language][key] ?? CATALOGUES[DEFAULT_LANGUAGE][key] ?? key));
    compiled.set(name, message);
  }
  return message;
}

/** React hands a browser no objects without a prototype, of which the compiler makes some. */
const plain = (message: CompiledMessage): CompiledMessage => JSON.parse(JSON.stringify(message));

/** For `find-message-browser.ts`, which takes this file's place there: a server needs nobody to bring it messages. */
export function keepMessages(_brought: Readonly<Record<string, CompiledMessage>>): void {}
