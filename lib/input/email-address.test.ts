import { describe, expect, it } from "vitest";
import { emailAddress } from "./email-address";

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
