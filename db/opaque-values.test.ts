import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { withOpaqueValues } from "./opaque-values";
import { engines } from "./testing/test-database";

it("hides values, and leaves question marks in texts alone", () => {
  expect(withOpaqueValues("select 'who?', 'it''s ?' where a = ? and b in (?, ?) limit ?")).toBe(
    "select 'who?', 'it''s ?' where a = +? and b in (+?, +?) limit +?",
  );
});

describe.each(engines)("a value on %s", (_, open) => {
  const db = open();

  it.each(["007", "", 42, Number.MAX_SAFE_INTEGER, 0.1, null])("stays what it is: %j", async (value) => {
    const [row] = await db.all(sql`select ${value}, ${value} is '007' where 1 = ${1} limit ${1}`);
    expect(Object.values(row ?? {})).toEqual([value, value === "007" ? 1 : 0]);
  });

  it("stays what it is: bytes", async () => {
    const [row] = await db.all<[string, string]>(
      sql`select hex(${Buffer.from([0, 255])}), typeof(${Buffer.from([0])})`,
    );
    expect(Object.values(row ?? {})).toEqual(["00FF", "blob"]);
  });
});
