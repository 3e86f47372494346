import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { testRules } from "./testing/rules";
import { openTestDatabase } from "./testing/test-database";
import { write } from "./write";

testRules([
  [
    "the words of an audit entry become no others",
    "audit_entries_are_final",
    "audit_is_append_only",
    ({ payment }) =>
      sql`update audit_entries set details = '{"name":"another"}' where object_id = ${payment}`,
  ],
  [
    "what a door's device was called does not become another name",
    "scans_stand",
    "scans_are_kept",
    ({ booking }) => sql`update scans set device_name = 'another' where id = ${booking}`,
  ],
]);

it("writes to nobody who has no address, and does what it is about (and its twin)", async () => {
  const db = openTestDatabase();
  const post = (
    id: string,
    to: string,
  ) => sql`insert into messages (id, kind, to_email, language, payload, topic, created_at)
    values (${id}, 'welcome', ${to}, 'en', '{"bookingsFound":0}', ${id}, 1)`;
  const ids = () => db.values(sql`select id from messages order by id`);
  expect(await write(db, [db.run(post("a", "")), db.run(post("b", "ada@example.org"))])).toMatchObject({
    ok: true,
  });
  expect(await ids()).toEqual([["b"]]);
  await write(db, [db.run(sql`drop trigger messages_to_somebody`), db.run(post("c", ""))]);
  expect(await ids()).toEqual([["b"], ["c"]]);
});

describe("a dash for somebody's words", () => {
  const entry = sql`insert into audit_entries (at, action, object_type, object_id, details)
    values (1, 'user.email-changed', 'user', '1', '{"before":{"email":"ada@example.org","n":7},"list":["a","b"]}')`;
  const become = (details: unknown) => sql`update audit_entries set details = ${JSON.stringify(details)}`;

  it("stands in the log, where nothing else may change with it", async () => {
    const db = openTestDatabase();
    await write(db, [db.run(entry)]);
    const refused = [
      { before: { email: "—", n: 8 }, list: ["a", "b"] },
      { before: { email: "—" }, list: ["a", "b"] },
      { before: { email: "—", n: "—" }, list: ["a", "b"] },
      { before: { email: "—", n: 7 }, list: ["—"] },
      { before: "—", list: ["a", "b"] },
      { before: { email: "eve@example.org", n: 7 }, list: ["a", "b"] },
    ];
    for (const details of refused)
      await expect(write(db, [db.run(become(details))])).rejects.toMatchObject({
        code: "audit_is_append_only",
      });
    const words = become({ before: { email: "—", n: 7 }, list: ["a", "—"] });
    expect(await write(db, [db.run(words)])).toMatchObject({ ok: true });
    const back = become({ before: { email: "ada@example.org", n: 7 }, list: ["a", "b"] });
    await expect(write(db, [db.run(back)])).rejects.toMatchObject({ code: "audit_is_append_only" });
    const by = sql`update audit_entries set user_id = 9, details = '{"before":{"email":"—","n":7},"list":["—","—"]}'`;
    await expect(write(db, [db.run(by)])).rejects.toMatchObject({ code: "audit_is_append_only" });
  });

  it("is all that an erased account says, for good (and its twin)", async () => {
    const db = openTestDatabase();
    await write(db, [
      db.run(sql`insert into users (email, name, password_hash, created_at, disabled_at, erased_at)
        values ('1@erased.invalid', '—', '', 1, 2, 2)`),
    ]);
    const open = () =>
      write(db, [db.run(sql`update users set disabled_at = null, email = 'eve@example.org'`)]);
    await expect(open()).rejects.toMatchObject({ code: "person_erased" });
    await write(db, [db.run(sql`drop trigger users_stay_erased`)]);
    expect(await open()).toMatchObject({ ok: true });
  });
});
