import compile from "icu-minify/compile";
import { pluralRules } from "@/lib/formatters";
import { DATE, NUMBER, ORDINAL, PLURAL, SELECT, TIME } from "../compiled-kinds";

/** What a message is given under a name: text, a number, an element for a tag, or one of the words that it tells apart. */
export type ValueKind = "string" | "number" | "tag" | readonly string[];

/** The values that a message is made of, by name. Throws where it cannot be read, and where it formats an instant. */
export function valuesOf(message: string): Record<string, ValueKind> {
  const found: Record<string, ValueKind> = {};
  const visit = (node: unknown): void => {
    if (!Array.isArray(node)) return;
    const [name, kind, options] = node as [string, unknown, Record<string, unknown> | undefined];
    if (kind === DATE || kind === TIME) throw new Error(`{${name}} is an instant: give it as text`);
    if (kind === undefined) found[name] ??= "string";
    else if (kind === NUMBER) found[name] = "number";
    else if (kind === PLURAL || kind === ORDINAL || kind === SELECT) {
      found[name] = kind === SELECT ? Object.keys(options ?? {}) : "number";
      for (const option of Object.values(options ?? {})) visitAll(option);
    } else {
      found[name] = "tag";
      visitAll(node.slice(1));
    }
  };
  const visitAll = (nodes: unknown) => {
    if (Array.isArray(nodes)) for (const node of nodes) visit(node);
  };
  visitAll(compile(message));
  return found;
}

/**
 * The forms that a language has and a plural of the message has not. "other" stands for none of them; what is said of
 * exactly one, "=1", is a form "one", and likewise of nothing and of two.
 */
export function lacksForms(message: string, language: string): string[] {
  const lacking = new Set<string>();
  const visit = (node: unknown): void => {
    if (!Array.isArray(node)) return;
    const [, kind, options] = node as [string, unknown, Record<string, unknown> | undefined];
    if (kind === PLURAL || kind === ORDINAL) {
      const rules = pluralRules(language, kind === PLURAL ? "cardinal" : "ordinal");
      const exactly = [0, 1, 2].filter((number) => Object.hasOwn(options ?? {}, `=${number}`));
      const said = new Set([...Object.keys(options ?? {}), ...exactly.map((number) => rules.select(number))]);
      for (const form of rules.resolvedOptions().pluralCategories) if (!said.has(form)) lacking.add(form);
    }
    if (typeof options === "object") for (const option of Object.values(options)) visitAll(option);
    else visitAll(node.slice(1));
  };
  const visitAll = (nodes: unknown) => {
    if (Array.isArray(nodes)) for (const node of nodes) visit(node);
  };
  visitAll(compile(message));
  return [...lacking];
}
