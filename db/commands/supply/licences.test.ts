import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BY_FILE, isCompatible, LICENCES } from "./licences";
import { readLocked } from "./locked";

const served = readLocked().filter(({ isServed }) => isServed);
const licenceOf = ({ name, licence }: (typeof served)[number]) => licence ?? BY_FILE[name]?.licence ?? null;

describe("what is served", () => {
  it("is under licences that may stand beside MIT", () => {
    const others = served.filter((one) => !isCompatible(licenceOf(one)));
    expect(others.map(({ name, licence }) => [name, licence])).toEqual([]);
  });

  it("says so in a file where its package.json does not", () => {
    for (const [name, { file, says }] of Object.entries(BY_FILE)) {
      expect(served.filter((one) => one.name === name).map(({ licence }) => licence)).toEqual([null]);
      expect(readFileSync(join("node_modules", name, file), "utf8")).toMatch(says);
    }
  });
});

/** `@img/sharp-*` and the like. */
const matches = (pattern: string, name: string) =>
  pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

describe("the list in the documents", () => {
  const [, section = ""] = readFileSync("docs/libraries.md", "utf8").split("## Licences");
  const rows = [...section.matchAll(/^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)]
    .slice(2)
    .map(([, licence = "", names = "", why]) => ({ licence, why, names: names.split(", ") }));

  it("names each package that is not under MIT alone, and no other", () => {
    const told = (name: string) =>
      rows.filter(({ names }) => names.some((pattern) => matches(pattern, name))).map((row) => row.licence);
    const apart = served.filter((one) => licenceOf(one) !== "MIT");
    const wrong = apart.filter((one) => !told(one.name).includes(String(licenceOf(one))));
    expect(wrong.map((one) => [one.name, licenceOf(one), told(one.name)])).toEqual([]);
    const unused = rows.flatMap(({ licence, names }) =>
      names.filter(
        (pattern) => !apart.some((one) => licenceOf(one) === licence && matches(pattern, one.name)),
      ),
    );
    expect(unused).toEqual([]);
  });

  it("gives the reason of each", () => {
    for (const { licence, why } of rows) if (licence in LICENCES) expect(why).toBe(LICENCES[licence]);
    expect(rows.length).toBeGreaterThan(10);
  });
});

describe("an expression", () => {
  it.each([
    ["MIT", true],
    ["(MIT OR CC0-1.0)", true],
    ["(BSD-3-Clause OR GPL-2.0)", true],
    ["MIT AND ISC AND BSD-3-Clause", true],
    ["GPL-3.0-only", false],
    ["AGPL-3.0-or-later", false],
    ["MIT AND GPL-2.0", false],
    ["SEE LICENSE IN LICENSE", false],
    ["UNLICENSED", false],
    ["toString", false],
    [null, false],
  ])("%s may stand beside MIT: %s", (expression, may) => {
    expect(isCompatible(expression)).toBe(may);
  });
});
