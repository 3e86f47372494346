import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { genres } from "./schema/catalogue";
import { openTestDatabase } from "./testing/test-database";
import { assertThat, write } from "./write";

const db = openTestDatabase();
const names = async () => (await db.select().from(genres)).map(({ slug }) => slug).sort();
const add = (slug: string, holds = true) =>
  write(db, { "unique:genres": "there-already" }, [
    db.insert(genres).values({ slug, name: slug }),
    assertThat("refused", sql`${holds ? 1 : 0}`),
  ]);

it("writes all that is asked for at once, and undoes what is refused alone", async () => {
  const answers = await Promise.all([add("noir"), add("western", false), add("noir"), add("comedy")]);
  expect(answers).toEqual([
    expect.objectContaining({ ok: true }),
    { ok: false, code: "refused" },
    { ok: false, code: "there-already" },
    expect.objectContaining({ ok: true }),
  ]);
  expect(await names()).toEqual(["comedy", "noir"]);
});

it("lets what is asked first come first", async () => {
  const answers = await Promise.all(Array.from({ length: 70 }, () => add("musical")));
  expect(answers.map(({ ok }) => ok)).toEqual([true, ...Array.from({ length: 69 }, () => false)]);
});

it("a closed database has written what it was asked for", async () => {
  const other = openTestDatabase();
  const written = write(other, [other.insert(genres).values({ slug: "last", name: "last" })]);
  other.engine.close();
  expect(await written).toMatchObject({ ok: true });
});
