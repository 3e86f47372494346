import { describe, expect, it } from "vitest";
import { emailAddress, personName } from "./email-address";

describe("a person's name", () => {
  it.each(["Ada", " Ada Lovelace ", "Søren O’Neill-Žižek", "李小龙"])("may be %j", (name) => {
    expect(personName.safeParse(name)).toEqual({ success: true, data: name.trim() });
  });

  it.each([
    "",
    "  ",
    "x".repeat(81),
    "Ada\n\nhttps://evil.example",
    "Ada\u2028Lovelace",
    "Ada\u0000",
    7,
    null,
  ])("is never %j", (name) => {
    expect(personName.safeParse(name).success).toBe(false);
  });
});

describe("an e-mail address", () => {
  it("is kept trimmed and in lower case", () => {
    expect(emailAddress.parse(" Ada@Example.ORG ")).toBe("ada@example.org");
  });

  it.each(["", "ada", "ada@", "a b@example.org", `${"x".repeat(250)}@example.org`, "a@b.org\nbcc:c@d.org"])(
    "is never %j",
    (email) => {
      expect(emailAddress.safeParse(email).success).toBe(false);
    },
  );
});
