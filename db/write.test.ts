import { eq, not, sql } from "drizzle-orm";
import { describe, expect, expectTypeOf, it } from "vitest";
import { hasRow } from "./conditions";
import { genres } from "./schema/catalogue";
import { engines, openTestDatabase } from "./testing/test-database";
import { answer, assertThat, type Refused, write } from "./write";

const named = (name: string) => ({ slug: name, name });
const no = sql`1 = 2`;

describe.each(engines)("a batch on %s", (_, open) => {
  const slug = () => `noir-${crypto.randomUUID()}`;

  it("answers by name, whatever stands before", async () => {
    const db = open();
    const [first, second] = [slug(), slug()];
    const made = (name: string) =>
      answer("made", db.insert(genres).values(named(name)).returning({ slug: genres.slug }));
    const written = await write(db, [
      assertThat("taken", not(hasRow(genres, eq(genres.slug, first)))),
      made(first),
      db.update(genres).set({ name: "Noir" }).where(eq(genres.slug, first)),
      made(second),
      answer("renamed", db.select({ name: genres.name }).from(genres).where(eq(genres.slug, first))),
    ]);
    if (!written.ok) throw new Error(written.code);
    expect(written.rows("made")).toEqual([{ slug: first }, { slug: second }]);
    expect(written.row("renamed")).toEqual({ name: "Noir" });
  });

  it("answers nothing of a step that was left out, and says so to who counts on it", async () => {
    const db = open();
    const isWanted = slug() === "";
    const written = await write(db, [
      ...(isWanted ? [answer("gone", db.delete(genres).returning())] : []),
      answer("none", db.select().from(genres).where(no)),
    ]);
    expect(written.rows("gone")).toEqual([]);
    expect(() => written.row("none")).toThrow('no row of "none"');
  });

  it("gives a constraint its code, and throws one that has none", async () => {
    const db = open();
    const twice = named(slug());
    const insert = db.insert(genres).values(twice);
    await write(db, [insert]);
    expect(await write(db, { "unique:genres": "taken" }, [insert])).toEqual({ ok: false, code: "taken" });
    await expect(write(db, { "unique:movies": "taken" }, [insert])).rejects.toThrow("unique:genres");
    expect(await write(db, [assertThat("first", no), insert])).toEqual({ ok: false, code: "first" });
  });
});

it("knows the codes and the rows of a batch as types", async () => {
  const db = openTestDatabase();
  const others: (ReturnType<typeof assertThat<"b">> | ReturnType<typeof assertThat<"c">>)[] = [];
  const batch = () =>
    write(db, { "unique:genres": "e", "foreign-key": "f" }, [
      assertThat("a", no),
      ...others,
      ...(others.length > 0 ? [assertThat("d", no)] : []),
      answer("made", db.insert(genres).values(named("noir")).returning({ id: genres.id })),
    ]);
  const written = await batch();
  type Codes = Exclude<typeof written, { ok: true }>["code"];
  expectTypeOf<Codes>().toEqualTypeOf<"a" | "b" | "c" | "d" | "e" | "f">();

  // a code that is not answered for does not compile
  const all = async (): Promise<Refused<"a" | "b" | "c" | "d" | "e" | "f"> | { ok: true }> => batch();
  // @ts-expect-error "f", a constraint's
  const withoutF = async (): Promise<Refused<"a" | "b" | "c" | "d" | "e"> | { ok: true }> => batch();
  // @ts-expect-error "c", of the assertions that were spread
  const withoutC = async (): Promise<Refused<"a" | "b" | "d" | "e" | "f"> | { ok: true }> => batch();
  expect([all, withoutF, withoutC]).toHaveLength(3);

  // what cannot be refused needs not be asked
  const plain = await write(db, [
    answer("made", db.insert(genres).values(named("rom")).returning({ id: genres.id })),
  ]);
  expectTypeOf(plain.row("made")).toEqualTypeOf<{ id: number }>();
  // @ts-expect-error no step has that name
  expect(plain.rows("moved")).toEqual([]);
  // @ts-expect-error neither a constraint nor a trigger
  await write(db, { "seats-taken": "b" }, [assertThat("a", no)]);
  // @ts-expect-error an update without RETURNING answers no rows
  answer("none", db.update(genres).set({ name: "" }));
});
