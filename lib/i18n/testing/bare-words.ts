import { isNode, walkFile } from "./walk";

/** Attributes that are read out or shown. */
const READ = new Set([
  ...["alt", "aria-description", "aria-label", "aria-placeholder", "aria-roledescription", "aria-valuetext"],
  ...["eyebrow", "hint", "label", "lead", "placeholder", "title"],
]);

/** The same in every language. */
const NAMES =
  /\/api\/v1|https:\/\/|CSV|PDF|Matinee|Stripe|TMDB|Letterboxd|Apple Wallet|Google Wallet|Ctrl|Esc|Enter|GitHub/g;

const KEY = /^[a-z]\w*(?:\.\w+)+$/i;

const hasWords = (text: string) => !KEY.test(text) && /\p{L}{2}/u.test(text.replace(NAMES, ""));

/** What people read and no message says: text between tags, and attributes that are shown or read out. */
export function bareWordsIn(file: string, source: string): string[] {
  const found: string[] = [];
  walkFile(file, source, (node) => {
    if (node.type === "JSXText" && hasWords(String(node.value))) found.push(String(node.value).trim());
    if (node.type === "JSXElement" && /^(code|kbd|style|script)$/.test(nameOf(node.openingElement)))
      return false;
    if (node.type === "JSXAttribute" && READ.has(nameOf(node)) && isNode(node.value)) {
      const { value } = node.value;
      if (typeof value === "string" && hasWords(value)) found.push(value);
    }
    return true;
  });
  return found;
}

/** The calls of `t` and `rich` that are made while a module loads: what they say stays in whichever language it was. */
export function saidAtLoad(file: string, source: string): string[] {
  const found: string[] = [];
  walkFile(file, source, (node) => {
    if (/Function/.test(node.type)) return false;
    if (node.type === "CallExpression" && /^(t|rich)$/.test(nameOf(node.callee)))
      found.push(nameOf(node.callee));
    return true;
  });
  return found;
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return "";
  const { name } = node;
  return typeof name === "string" ? name : nameOf(name);
}
