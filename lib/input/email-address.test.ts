import { describe, expect, it } from "vitest";
import { emailAddress, mailboxOf } from "./email-address";

describe("an e-mail address", () => {
  it.each([
    [" Ada@Example.ORG ", "ada@example.org"],
    ["ada@example.org\t", "ada@example.org"],
    ["\u200Bada@exam\u00ADple.org\uFEFF", "ada@example.org"],
    ["ａｄａ＠example.org", "ada@example.org"],
    ["ada@bücher.example", "ada@xn--bcher-kva.example"],
  ])("%j is kept as %j", (typed, kept) => {
    expect(emailAddress.parse(typed)).toBe(kept);
  });

  it.each([
    "r&d@example.com",
    "a!b#c@example.com",
    "a=b~c@example.com",
    "sales/uk@example.com",
    "%40@example.com",
    "o'neill@example.com",
    "a..b@example.com",
    "ada@localhost",
    "{ada}|`^$*?@example.com",
  ])("is %s, which a browser accepts", (email) => {
    expect(emailAddress.parse(email)).toBe(email);
  });

  it.each([
    "",
    "ada",
    "ada@",
    "@example.org",
    "a b@example.org",
    `${"x".repeat(250)}@example.org`,
    "a@b.org\nbcc:c@d.org",
    "a@b@example.org",
    '"a b"@example.org',
    "a@-example.org",
    "a@[127.0.0.1]",
    7,
    null,
  ])("is never %j", (email) => {
    expect(emailAddress.safeParse(email).success).toBe(false);
  });
});

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
