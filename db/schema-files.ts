import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One file of db/migrations, written by drizzle-kit. Once released it never changes. */
export type Migration = {
  tag: string;
  /** When it was made, which orders and names it in a database. */
  at: number;
  hash: string;
  statements: string[];
};

/** One trigger of db/rules. It changes freely: `migrate()` makes every database's rules those of the files. */
export type Rule = { name: string; sql: string };

export type SchemaFiles = { migrations: Migration[]; rules: Rule[] };

const FOLDER = join(process.cwd(), "db");

export const readSchemaFiles = (folder = FOLDER): SchemaFiles => ({
  migrations: readMigrations(join(folder, "migrations")),
  rules: readdirSync(join(folder, "rules"))
    .sort()
    .flatMap((name) => readRules(name, read(join(folder, "rules", name)))),
});

type Journal = { entries: { tag: string; when: number }[] };

function readMigrations(folder: string): Migration[] {
  const { entries }: Journal = JSON.parse(read(join(folder, "meta", "_journal.json")));
  return entries.map(({ tag, when }) => {
    const sql = read(join(folder, `${tag}.sql`));
    return { tag, at: when, hash: hashOf(sql), statements: statementsOf(sql) };
  });
}

export const statementsOf = (migration: string): string[] =>
  migration.split("--> statement-breakpoint").filter((text) => text.replace(/^--.*$/gm, "").trim() !== "");

/** As SQLite keeps their text, so that the two can be compared. */
function readRules(file: string, text: string): Rule[] {
  const rules: Rule[] = [];
  const rest = text.replace(/^CREATE TRIGGER `(\w+)`[\s\S]*?\bEND;$/gm, (sql, name: string) => {
    rules.push({ name, sql: sql.slice(0, -1) });
    return "";
  });
  const stray = rest.replace(/^--.*$/gm, "").trim();
  if (stray) throw new Error(`db/rules/${file}: not a trigger that ends in "END;": ${stray.slice(0, 80)}`);
  return rules;
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The same on every machine, whatever line ends git wrote there. */
const read = (path: string): string => readFileSync(path, "utf8").replaceAll("\r\n", "\n");
