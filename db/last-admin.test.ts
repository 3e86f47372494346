import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { openTestDatabase } from "./testing/test-database";
import { write } from "./write";

describe("the last admin", () => {
  const admin = (email: string) => sql`insert into users (email, name, password_hash, role, created_at)
    values (${email}, 'Ada', 'none', 'admin', 1)`;
  const demote = (email: string) => sql`update users set role = 'customer' where email = ${email}`;

  it("stays, while another may go", async () => {
    const db = openTestDatabase();
    await write(db, [db.run(admin("a@b.org")), db.run(admin("c@d.org"))]);
    expect(await write(db, [db.run(demote("a@b.org"))])).toMatchObject({ ok: true });
    await expect(write(db, [db.run(demote("c@d.org"))])).rejects.toMatchObject({ code: "last_admin" });
    await expect(write(db, [db.run(sql`delete from users`)])).rejects.toMatchObject({ code: "last_admin" });
  });

  it("could go without the triggers (twin)", async () => {
    const db = openTestDatabase();
    await write(db, [db.run(sql`drop trigger users_keep_an_admin`), db.run(admin("a@b.org"))]);
    expect(await write(db, [db.run(demote("a@b.org"))])).toMatchObject({ ok: true });
    await write(db, [db.run(sql`drop trigger users_keep_an_admin_kept`), db.run(admin("c@d.org"))]);
    expect(await write(db, [db.run(sql`delete from users`)])).toMatchObject({ ok: true });
  });
});
