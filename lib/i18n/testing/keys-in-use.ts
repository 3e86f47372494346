import { walkFile } from "./walk";

/** The keys that a file names, whole or by a template such as `seatType.${type}`. */
export function keysIn(file: string, source: string, keys: readonly string[]): string[] {
  const known = new Set(keys);
  const areas = new Set(keys.map(areaOf));
  const found = new Set<string>();
  walkFile(file, source, (node) => {
    if (/^(Import|ExportAll)/.test(node.type)) return false;
    if (node.type === "Literal" && known.has(String(node.value))) found.add(String(node.value));
    if (node.type === "TemplateLiteral")
      for (const key of keysOf(node.quasis as Quasi[], keys, areas)) found.add(key);
    return true;
  });
  return [...found];
}

/** "checkout" of "checkout.pay" */
const areaOf = (key: string) => key.split(".", 1)[0] ?? "";

type Quasi = { value: { cooked: string } };

/** A template names an area at least, so that no other text is taken for one. */
function keysOf(quasis: readonly Quasi[], keys: readonly string[], areas: ReadonlySet<string>): string[] {
  const [first = "", ...rest] = quasis.map(({ value }) => value.cooked);
  if (!first.includes(".") || !areas.has(areaOf(first))) return [];
  if (rest.length === 0) return keys.includes(first) ? [first] : [];
  const pattern = new RegExp(`^${[first, ...rest].map(RegExp.escape).join("[^.]+")}$`);
  return keys.filter((key) => pattern.test(key));
}
