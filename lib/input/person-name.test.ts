import { describe, expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { personName } from "./person-name";

describe("a person's name", () => {
  it.each([
    "Ada",
    " Ada Lovelace ",
    "Søren O’Neill-Žižek",
    "李小龙",
    "J.R.R. Tolkien",
    "J.R.R.Tolkien",
    "Dr.Smith",
    "St.John",
    "Robert Downey Jr.",
    "محمد",
    "👩‍👩‍👧 Bakker",
    "می‌خواهم",
  ])("may be %j", (name) => {
    expect(personName.safeParse(name)).toEqual({ success: true, data: name.trim() });
  });

  it.each([
    ["Ada\tLovelace", "Ada Lovelace"],
    ["Ada\n\nLovelace", "Ada Lovelace"],
    ["Ada\u2028Lovelace", "Ada Lovelace"],
    ["Ada\u00A0\u3000Lovelace", "Ada Lovelace"],
    ["\u202EAda Lovelace", "Ada Lovelace"],
    ["Ada\u2066 Love\u200Blace\u2069", "Ada Lovelace"],
    ["Ada\u0000\u001B[31m", "Ada[31m"],
    ["Ada\u00ADLovelace", "AdaLovelace"],
    ["A\u0301da", "Áda"],
  ])("%j is kept as %j", (typed, kept) => {
    expect(personName.parse(typed)).toBe(kept);
  });

  it.each([
    "",
    "  ",
    "\t",
    "\u200B",
    "\u3164",
    "\u115F\u1160",
    "\uFFA0",
    "\u200D\u200C",
    "\u2800",
    "\uFE0F",
    "\u200F",
  ])("is never the invisible %j", (name) => {
    expect(personName.safeParse(name).success).toBe(false);
  });

  it.each([
    "unlock at https://evil.example/visa",
    "HTTPS://EVIL",
    "www.evil",
    "evil.example",
    "Ada, see evil.com now",
    "EVIL.COM",
    "ev\u200Bil.c\u00ADom",
    "evil．com",
    "evil。com",
    "ｅｖｉｌ.com",
    "https：／／evil",
    "ada@evil.com",
    "my-bank.co.uk",
    "203.0.113.9",
    "bücher.example",
  ])("never carries an address: %j", (name) => {
    expect(personName.safeParse(name).success).toBe(false);
  });

  it.each(["x".repeat(81), "x".repeat(100_000), 7, null])("is never %j", (name) => {
    expect(personName.safeParse(name).success).toBe(false);
  });

  it("is one visible line that reads the same once it is read again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (typed) => {
        const read = personName.safeParse(typed);
        if (!read.success) return;
        expect(read.data).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
        expect(personName.parse(read.data)).toBe(read.data);
      }),
    );
  });
});
