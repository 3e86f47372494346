import { globSync, readFileSync } from "node:fs";
import { parseSync } from "vite";
import { expect, it } from "vitest";
import { PURPOSES } from "@/lib/accounts/secret";

/**
 * The domain answers codes with what goes with them, so that another language and other callers can be spoken to. What
 * people read is written in `lib/words`, in `app` or beside a command; the files here are the only others that may.
 */
const MAY_SPEAK: Record<string, string> = {
  "lib/words/": "the room of words that are delivered, or that several pages say",
  "lib/ingress/": "answers what reaches no page, and tells whoever runs the server",
  "lib/env.ts": "tells whoever runs the server",
  "lib/log.ts": "tells whoever runs the server",
  "lib/metrics.ts": "tells whoever runs the server",
  "lib/security-headers.ts": "holds rules that browsers keep",
  "lib/server/follow-catalogue.ts": "tells whoever runs the server",
  "lib/server/opening.ts": "tells whoever runs the server",
  "lib/refused-access.ts": "tells whoever runs the server",
  "lib/accounts/sessions/viewer.ts": "tells whoever runs the server",
  "lib/secret-files.ts": "tells whoever runs the server",
  "lib/secret-strength.ts": "tells whoever runs the server",
  "lib/server/retention/kept.ts": "tells whoever runs the server",
  "lib/server/start-checks.ts": "tells whoever runs the server",
  "lib/server/start-up.ts": "tells whoever runs the server",
  "lib/sharing/owner.ts": "holds a scheme of HTTP",
  "lib/trusted-proxies.ts": "tells whoever runs the server",
  "lib/action-key.ts": "names what a key is for",
  "lib/accounts/passwords/password.ts": "holds the name that no password may be",
  "lib/accounts/second-step/authenticator.ts": "holds the name that apps for codes show",
  "lib/accounts/sessions/device-name.ts": "holds the names of products",
  "lib/catalogue/tmdb/ask-tmdb.ts": "holds a scheme of HTTP",
  "lib/catalogue/poster-store.ts": "gives a library an option by its name",
  "lib/catalogue/import/csv-rows.ts": "names a column that has no name of its own",
  "lib/catalogue/import/mapping.ts": "holds what programs call their columns",
  "lib/catalogue/import/read-values.ts": "holds how months are written",
  "lib/catalogue/movie-page.ts": "sorts titles without their articles",
  "lib/door/scan-input.ts": "names a device that has no name of its own",
  "lib/orders/fee-lines.ts": "holds the name of a line, as products have one",
  "lib/payments/stripe-provider.ts": "tells whoever runs the server",
  "lib/messages/transports/resend-event.ts": "holds a word of Resend's events",
  "lib/messages/transports/smtp.ts": "holds a command of SMTP",
  "lib/payments/test-provider.ts": "says what a provider would say",
  "lib/scheduling/get-default-presentation.ts":
    "holds the language that movies are shown in, until somebody writes another",
  "lib/search/words.ts": "holds how numbers are written",
  "lib/rooms/open-theater.ts": "holds the first ticket types, until somebody writes others",
  "lib/wallets/google-wallet.ts": "holds a scheme of HTTP",
  "lib/wallets/note-from-device.ts": "tells whoever runs the server",
  "lib/wallets/tell-copies.ts": "tells whoever runs the server",
  "lib/language-list.ts": "holds what languages call themselves",
  "lib/layouts/plan-file.ts": "holds the names that the format of plan files has for types of seats",
};

type Node = { type: string; start: number; [field: string]: unknown };

/** Two words beside one another, or one with a capital: what people read, and no code, key or header does. */
const isSpoken = (text: string) => /\p{L}{2,},? \p{L}{2,}|^\s*\p{Lu}\p{Ll}+(?![-\p{L}\p{N}])/u.test(text);
/** What a query says between quotes. */
const isSpokenInSql = (text: string) =>
  [...text.matchAll(/'([^']*)'/g)].some(([, quoted = ""]) => isSpoken(quoted));

/** What a key of ours is for. */
const isPurpose = (value: unknown) => PURPOSES.some((purpose) => purpose === value);

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value;

/** Every literal of a file that speaks. Types, imports, errors (for whoever debugs) and names of keys are passed by. */
function spokenIn(source: string): string[] {
  const found: string[] = [];
  const nameOf = (node: unknown) => (isNode(node) ? String(node.name ?? "") : "");
  const quasisOf = (node: Node) =>
    (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join("…");
  function walk(node: unknown): void {
    if (Array.isArray(node)) for (const one of node) walk(one);
    if (!isNode(node)) return;
    if (/^(Import|ExportAll|TS(?!As|Satisfies|NonNull))/.test(node.type)) return;
    if (node.type === "ExportNamedDeclaration" && node.source) return;
    if (node.type === "NewExpression" && /Error$/.test(nameOf(node.callee))) return;
    if (node.type === "TaggedTemplateExpression") {
      const quasi = node.quasi as Node;
      if (isSpokenInSql(quasisOf(quasi))) found.push(quasisOf(quasi));
      walk(quasi.expressions);
      return;
    }
    if (node.type === "Literal" && isPurpose(node.value)) return;
    if (node.type === "Literal" && typeof node.value === "string" && isSpoken(node.value))
      found.push(node.value);
    if (node.type === "TemplateLiteral" && isSpoken(quasisOf(node))) found.push(quasisOf(node));
    for (const [field, value] of Object.entries(node)) if (field !== "type") walk(value);
  }
  walk(parseSync("file.ts", source).program);
  return found;
}

const files = globSync("lib/**/*.ts").filter((file) => !/\.test\.ts$|\/testing\//.test(file));
const mayHere = (file: string) => Object.keys(MAY_SPEAK).find((path) => file.startsWith(path));

it("keeps sentences out of the domain", () => {
  expect(files.length).toBeGreaterThan(300);
  const speaking = files
    .filter((file) => !mayHere(file))
    .flatMap((file) => spokenIn(readFileSync(file, "utf8")).map((text) => `${file}: ${text}`));
  expect(speaking).toEqual([]);
});

it("excepts no file that does not need it", () => {
  const speaking = files.filter((file) => spokenIn(readFileSync(file, "utf8")).length > 0).map(mayHere);
  expect(Object.keys(MAY_SPEAK).filter((path) => !speaking.includes(path))).toEqual([]);
});

it.each([
  'const words = "Your seats are gone.";',
  `const words = \`\${seats} seats added\`;`,
  "const NAMES = { standard: 'Standard' };",
  'const WORDS: Record<Code, string> = { gone: "it is gone" };',
  "const told = isLate ? 'paid too late' : null;",
  "db.run(sql`insert into notes values ('sold at the counter')`);",
  `const x = sql\`select \${isLate ? 'Paid too late' : null}\`;`,
  'z.string().max(3, "is too long");',
])("hears %s", (source) => {
  expect(spokenIn(source)).toHaveLength(1);
});

it.each([
  'throw new Error("no such seat here");',
  'import words from "a room of words";',
  'type Word = "two words";',
  'const code = "seats-lost";',
  'const header = { "Content-Type": "text/csv; charset=utf-8" };',
  'write(db, { "unique:seat_claims": "seats-taken" });',
  "const query = sql`select count(*) from seats where state = 'on-sale'`;",
  'const key = keyFor("visitor cookies");',
])("does not take %s for words", (source) => {
  expect(spokenIn(source)).toEqual([]);
});
