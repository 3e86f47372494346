import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";
import { currentLanguage } from "#current-language";
import { DEFAULT_LANGUAGE, type Language, PSEUDO_LANGUAGE } from "../languages";
import type { BroughtMessages } from "./brought-messages";
import { CATALOGUES } from "./catalogues";
import type { MessageKey } from "./messages";
import { pseudo } from "./pseudo";

const compiled = new Map<string, CompiledMessage>();

/** A message of the current language, as `format` reads it: on the server, where every catalogue is at hand. */
export function findMessage(key: MessageKey): CompiledMessage {
  const language = currentLanguage();
  const name = `${language} ${key}`;
  let message = compiled.get(name);
  if (message === undefined) {
    message = plain(read(language, key));
    compiled.set(name, message);
  }
  return message;
}

function read(language: Language, key: MessageKey): CompiledMessage {
  const english = () => compile(CATALOGUES[DEFAULT_LANGUAGE][key] ?? key);
  if ((language as string) === PSEUDO_LANGUAGE) return pseudo(english());
  const own = CATALOGUES[language][key];
  return own === undefined ? english() : compile(own);
}

/** React hands a browser no objects without a prototype, of which the compiler makes some. */
const plain = (message: CompiledMessage): CompiledMessage => JSON.parse(JSON.stringify(message));

/** For `find-message-browser.ts`, which takes this file's place there: a server needs nobody to bring it messages. */
export function keepMessages(_brought: BroughtMessages): void {}
