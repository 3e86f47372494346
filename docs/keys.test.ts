import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { PURPOSES } from "@/lib/accounts/secret";

/** The first column of the table of keys, which names one purpose or several. */
function told(): string[] {
  const page = readFileSync(join(import.meta.dirname, "security.md"), "utf8");
  const [, section = ""] = page.split("\n## Keys\n");
  const [table = ""] = section.split("\n## ");
  return [...table.matchAll(/^\| (?!key |---)([^|]+) \|/gm)].flatMap(([, names = ""]) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
  );
}

it("every key that there is stands in the documents, and no other does", () => {
  expect(told().sort()).toEqual([...PURPOSES].sort());
});
