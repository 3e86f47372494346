import { generateSQLiteDrizzleJson, generateSQLiteMigration } from "drizzle-kit/api";
import { describe, expect, it } from "vitest";
import { finishMigration } from "./finish-migration";
import { readSchemaFiles } from "./schema-files";
import { readLastSnapshot } from "./testing/next-migration";

const modules = import.meta.glob<Record<string, unknown>>("./schema/*.ts", { eager: true });
const schema = Object.assign({}, ...Object.values(modules));

describe("the migrations", () => {
  it("say what the schema says: `npm run db:generate` has nothing to add", async () => {
    const now = await generateSQLiteDrizzleJson(schema);
    expect(await generateSQLiteMigration(readLastSnapshot(), now as never)).toEqual([]);
  });

  it("would be added to by a table that is not in them (twin)", async () => {
    const { writes: _, ...without } = schema;
    const now = await generateSQLiteDrizzleJson(without);
    expect(await generateSQLiteMigration(readLastSnapshot(), now as never)).toEqual(["DROP TABLE `writes`;"]);
  });

  it("have been finished, and finishing them again changes nothing", () => {
    for (const { statements } of readSchemaFiles().migrations)
      for (const statement of statements) expect(finishMigration(statement)).toBe(statement);
  });
});
