import { expect, it } from "vitest";
import { ASKED, MONEY_IN, SETTLED, STANDING, UNDER_WAY, USES_CODE } from "./schema/payments";
import { readSchemaFiles } from "./schema-files";

/** Every list of payment states that a rule about payments names, but the one that says which may follow which. */
const listsIn = (rules: { name: string; sql: string }[]) =>
  rules
    .filter(({ name, sql }) => name !== "payments_walk_forward" && / ON `payments`/.test(sql))
    .flatMap(({ name, sql }) =>
      [...sql.matchAll(/`state` IN \(([^)]*)\)/g)].map(([, list = ""]) => [name, list.replaceAll("'", "")]),
    );

it("are the sets with a name wherever a rule lists them", () => {
  const named = [ASKED, UNDER_WAY, STANDING, USES_CODE, MONEY_IN, SETTLED].map((states) => states.join(", "));
  const lists = listsIn(readSchemaFiles().rules);
  expect(lists.length).toBeGreaterThan(3);
  for (const [rule, list] of lists) expect(named, rule).toContain(list);
});

it("would be told of a rule that lists others", () => {
  const rule = { name: "r", sql: "AFTER INSERT ON `payments` WHEN NEW.`state` IN ('captured', 'lost')" };
  expect(listsIn([rule])).toEqual([["r", "captured, lost"]]);
});
