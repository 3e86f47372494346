import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { engines } from "@/db/testing/test-database";
import { indexWords } from "@/lib/search/words";
import { listRareMatches } from "./list-rare-matches";
import { matchOf } from "./search-words";

/** Names and e-mails as the index has them, each beside a hundred and one of "Common". */
const PEOPLE: Record<string, [name: string, email: string]> = {
  zoe: ["Zoë Marsh-Hale", "zoe@example.com"],
  mac: ["Flora MacDonald Common", "flora.common@example.com"],
  apart: ["Flora Mac Donald", "fmd@example.org"],
  jose: ["José Common", "pepe@example.com"],
  sofia: ["София Кёлер", "sofia@example.com"],
  chihiro: ["荻野 千尋", ""],
  nobody: ["", "common.person@example.com"],
};
const COMMON = 101;

describe.each(engines)("what a full name finds by its rarest word on %s", (_, open) => {
  let db: Database;
  beforeAll(async () => {
    db = open();
    const crowd = Array.from({ length: COMMON }, (_each, at) => [`c${at}`, `Common Crowd${at}`, ""]);
    const people = Object.entries(PEOPLE).map(([id, [name, email]]) => [id, name, email]);
    for (const [id = "", name = "", email = ""] of [...crowd, ...people])
      await db.run(sql`insert into bookings_search (booking_id, theater, name, email)
        values (${id}, 't1', ${indexWords(name)}, ${email})`);
  });

  const byIndex = async (text: string) =>
    (
      await db.values<[string]>(
        sql`select booking_id from bookings_search where bookings_search match ${matchOf(text, "all")}`,
      )
    ).flat();

  /** On a server that other tests share people have such names as well. */
  const ours = (ids: readonly string[] = []) => ids.filter((id) => id in PEOPLE || /^c\d+$/.test(id)).sort();

  it.each([
    ["flora common", ["mac"]],
    ["common flora", ["mac"]],
    ["com flo", ["mac"]],
    ["zoe marsh", ["zoe"]],
    ["Zoë Hale", ["zoe"]],
    ["marsh-hale zoë", ["zoe"]],
    ["mac donald", ["mac", "apart"]],
    ["flora macdonald", ["mac"]],
    ["jose common", ["jose"]],
    ["common pepe", ["jose"]],
    ["софия келер", ["sofia"]],
    ["荻野 千尋", ["chihiro"]],
    ["flora hale", []],
    ["common nobody", []],
    ["common crowd77", ["c77"]],
  ])("%s", async (text, wanted) => {
    const found = await listRareMatches(db, text);
    expect(ours(found ?? ["none"])).toEqual([...wanted].sort());
    // neither more nor less than the index says
    expect(found?.sort()).toEqual((await byIndex(text)).sort());
  });

  it.each(["common crowd", "flora", "com cro", "e\u{301}", ""])("leaves %j to the index", async (text) => {
    expect(await listRareMatches(db, text)).toBe(null);
  });
});
