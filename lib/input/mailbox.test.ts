import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { engines } from "@/db/testing/test-database";
import { emailAddress } from "./email-address";
import { mailboxOf, mailboxSql } from "./mailbox";

describe("a mailbox to count by", () => {
  it.each(["eve@example.com", "eve+1@example.com", "eve+a+b@example.com"])("%s is one person", (email) => {
    expect(mailboxOf(email)).toBe("eve@example.com");
  });

  it.each(["adaquill@gmail.com", "a.d.aquill@gmail.com", "ada.quill+x@googlemail.com"])(
    "%s is one person where dots do not count",
    (email) => {
      expect(mailboxOf(email)).toBe("adaquill@gmail.com");
    },
  );

  it("leaves alone what it does not know: dots elsewhere, a plus in front", () => {
    expect(mailboxOf("ada.quill@example.com")).toBe("ada.quill@example.com");
    expect(mailboxOf("+ada@example.com")).toBe("+ada@example.com");
  });
});

describe.each(engines)("a mailbox on %s", (_, open) => {
  const db = open();

  it("is the same in a query", async () => {
    const local = fc.string({
      unit: fc.constantFrom("a", "b", ".", "+", "&", "7"),
      minLength: 1,
      maxLength: 8,
    });
    const domain = fc.constantFrom("gmail.com", "googlemail.com", "example.com", "localhost");
    await fc.assert(
      fc.asyncProperty(local, domain, async (local, domain) => {
        const email = emailAddress.parse(`${local}@${domain}`);
        const [row = []] = await db.values<string[]>(sql`select ${mailboxSql(sql`${email}`)}`);
        expect(row[0]).toBe(mailboxOf(email));
      }),
    );
  });
});
