import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { assertThat, write } from "../write";
import { engines } from "./test-database";
import { withoutGuard, withoutStep } from "./without-guard";

describe.each(engines)("a database without one guard on %s", (_, open) => {
  const fails = (code: string) => assertThat(code, sql`1 = 2`);

  it("lets that one pass and refuses all others", async () => {
    const db = withoutGuard(open(), "off");
    expect(await write(db, [fails("off")])).toMatchObject({ ok: true });
    expect(await write(db, [fails("off"), fails("on")])).toEqual({ ok: false, code: "on" });
    expect(await write(db, [fails("of")])).toEqual({ ok: false, code: "of" });
  });

  it("still refuses it for everybody else", async () => {
    const db = open();
    withoutGuard(db, "off");
    expect(await write(db, [fails("off")])).toEqual({ ok: false, code: "off" });
  });

  it("can be without several", async () => {
    const db = withoutGuard(withoutGuard(open(), "first"), "second");
    expect(await write(db, [fails("first"), fails("second")])).toMatchObject({ ok: true });
  });

  it("lets pass only that of several of one code whose condition names something", async () => {
    const db = withoutGuard(open(), "shared", "'this'");
    const names = (what: string) => assertThat("shared", sql`1 = 2 or ${sql.raw(what)} = 'nothing'`);
    expect(await write(db, [names("'this'")])).toMatchObject({ ok: true });
    expect(await write(db, [names("'this'"), names("'that'")])).toEqual({ ok: false, code: "shared" });
  });

  it("can be without a step that is no condition", async () => {
    const db = open();
    const step = db.run(sql`insert into nothing_of_the_kind values (1)`);
    await expect(write(db, [step])).rejects.toThrow();
    expect(await write(withoutStep(db, "insert into nothing"), [step])).toMatchObject({ ok: true });
  });

  it("refuses a condition that is neither true nor false", async () => {
    expect(await write(open(), [assertThat("unknown", sql`null`)])).toEqual({
      ok: false,
      code: "unknown",
    });
  });
});
