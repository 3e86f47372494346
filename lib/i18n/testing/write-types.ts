import { type ValueKind, valuesOf } from "./message-values";

/** The module of types that `t` and `rich` are checked by, made of the messages of the default language. */
export function writeTypes(messages: Readonly<Record<string, string>>): string {
  const rows = Object.entries(messages).map(([key, message]) => ({ key, values: valuesOf(message) }));
  const isRich = ({ values }: (typeof rows)[number]) => Object.values(values).includes("tag");
  const listed = (of: typeof rows) =>
    of.map(({ key, values }) => `  "${key}": ${typeOf(values)};`).join("\n") || "  // none yet";
  return [
    "// made by `npm run i18n` of the default language's messages\n",
    "/** What each message is given; `null` for one that says the same whatever happened. */",
    `export interface PlainMessages {\n${listed(rows.filter((row) => !isRich(row)))}\n}\n`,
    `/** Of messages with elements in them. */`,
    `export interface RichMessages {\n${listed(rows.filter(isRich))}\n}\n`,
    "export type MessageKey = keyof PlainMessages | keyof RichMessages;\n",
  ].join("\n");
}

function typeOf(values: Record<string, ValueKind>): string {
  const fields = Object.entries(values).map(([name, kind]) => `${name}: ${kindOf(kind)}`);
  return fields.length > 0 ? `{ ${fields.join("; ")} }` : "null";
}

const kindOf = (kind: ValueKind): string => {
  if (typeof kind !== "string") return kind.map((word) => `"${word}"`).join(" | ");
  return kind === "tag" ? `"tag"` : kind;
};
