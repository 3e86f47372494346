import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { faultOf, mayUse, ROOMS, type Room, roomOf, TABLES } from "./testing/floor-plan";
import { findRings, readImports } from "./testing/imports";

const ROOT = join(import.meta.dirname, "..");
const imports = readImports(ROOT);
const isTest = (file: string) => /\.test\.tsx?$|\/testing\//.test(file);

describe("the floor plan", () => {
  it("has no import that points the wrong way, types included", () => {
    expect(imports.length).toBeGreaterThan(5000);
    const faults = imports.flatMap((one) =>
      faultOf(one) ? [`${one.from} > ${one.to}: ${faultOf(one)}`] : [],
    );
    expect(faults).toEqual([]);
  });

  it.each([
    ["lib/venues/theater.ts", "lib/pricing/price.ts", "venues uses nothing of pricing"],
    ["lib/holding/hold-seats.ts", "lib/ordering/start-payment.ts", "holding uses nothing of ordering"],
    ["lib/pricing/price.ts", "lib/reports/sheet.ts", "pricing uses nothing of reports"],
    ["lib/money.ts", "lib/accounts/secret.ts", "lib uses nothing of accounts"],
    ["lib/input/text.ts", "lib/accounts/secret.ts", "input uses nothing of accounts"],
    ["lib/holding/hold-seats.ts", "lib/words/seats.ts", "holding uses nothing of words"],
    ["lib/words/seats.ts", "lib/reports/sheet.ts", "words uses nothing of reports"],
    ["lib/door/door.ts", "db/schema/payments.ts", "door names no payments"],
    ["lib/door/door.ts", "app/_seat-picking/choice.ts", "lib knows no page"],
    ["components/poster.tsx", "lib/money.ts", "components know no domain"],
    [
      "app/localized/[language]/admin/page.tsx",
      "app/localized/[language]/(site)/checkout/[holdId]/_components/contact.tsx",
      "keeps this to itself",
    ],
    [
      "app/_seat-picking/choice.ts",
      "app/localized/[language]/(site)/showtimes/[id]/words.ts",
      "keeps this to itself",
    ],
  ])("finds %s using %s", (from, to, fault) => {
    expect(faultOf({ from, to })).toContain(fault);
  });

  it.each([
    ["lib/venues/theater.ts", "lib/accounts/secret.ts"],
    ["lib/ordering/start-payment.ts", "lib/claims/hold.ts"],
    ["lib/venues/theater.test.ts", "lib/reports/sheet.ts"],
    ["lib/pricing/price.ts", "lib/money.ts"],
    [
      "app/localized/[language]/(site)/movies/[slug]/page.tsx",
      "app/localized/[language]/(site)/_components/movie-grid.tsx",
    ],
    ["app/localized/[language]/admin/box-office/page.tsx", "app/_seat-picking/choice.ts"],
  ])("lets %s use %s", (from, to) => {
    expect(faultOf({ from, to })).toBeNull();
  });

  it("has no circle of files, types included", () => {
    expect(findRings(imports.map(({ from, to }) => [from, to]))).toEqual([]);
  });

  it("has no circle of rooms", () => {
    const rooms = imports
      .filter(({ from, to }) => from.startsWith("lib/") && to.startsWith("lib/") && !isTest(from))
      .map(({ from, to }) => [roomOf(from), roomOf(to)] as const)
      .filter(([from, to]) => from !== to);
    expect(rooms.length).toBeGreaterThan(500);
    expect(findRings(rooms)).toEqual([]);
  });

  it("finds circles", () => {
    const line = ["a", "b", "c", "d"].map((name, i, all) => [name, all[i + 1] ?? "e"] as const);
    expect(findRings(line)).toEqual([]);
    expect(findRings([...line, ["d", "b"]])).toEqual([["b", "c", "d"]]);
  });
});

describe("the linter", () => {
  type Pattern = { group: string[] };
  type Override = {
    includes: string[];
    linter: { rules: { style?: { noRestrictedImports?: { options: { patterns: Pattern[] } } } } };
  };
  const { overrides } = JSON.parse(readFileSync(join(ROOT, ".biome.json"), "utf8")) as {
    overrides: Override[];
  };
  const tables = [...new Set(Object.values(TABLES).flat())].sort();

  const OUTSIDE = ["ingress", "server", "words"];
  const forbidden = (room: Room) => {
    const rooms = ROOMS.filter((other) => other !== room && !mayUse(room).includes(other)).sort();
    const others = tables.filter((table) => !TABLES[room].includes(table));
    return [
      "@/app/**",
      "@/components/**",
      ...[...rooms, ...OUTSIDE].map((other) => `@/lib/${other}/**`),
      ...others.map((table) => `@/db/schema/${table}`),
    ];
  };

  it.each(ROOMS)("keeps the arrows of %s as the floor plan has them", (room) => {
    const mine = overrides.filter(({ includes }) => includes.includes(`lib/${room}/**`));
    const groups = mine.flatMap(
      ({ linter }) => linter.rules.style?.noRestrictedImports?.options.patterns ?? [],
    );
    expect(groups.flatMap(({ group }) => group)).toEqual(forbidden(room));
  });
});
