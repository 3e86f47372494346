import type { SQL } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { write } from "../write";
import { openRuledHouse, type RuledHouse } from "./ruled-house";
import { openTestDatabase, ruledEngines } from "./test-database";

type Rule = [rule: string, trigger: string, code: string, offence: (house: RuledHouse) => SQL];

/** That the trigger refuses what goes against its rule, on each engine, and that without it nothing does. */
export function testRules(rules: Rule[]): void {
  describe.each(ruledEngines)("the database on %s", (_, open) => {
    it.each(rules)("sees to it that %s", async (_rule, _trigger, code, offence) => {
      const db = open();
      const house = await openRuledHouse(db);
      await expect(write(db, [db.run(offence(house))])).rejects.toMatchObject({ code });
      db.engine.close();
    });
  });

  it.each(rules)(
    "without its trigger nothing sees to it that %s (twin)",
    async (_rule, trigger, _, offence) => {
      const db = openTestDatabase();
      const house = await openRuledHouse(db);
      await db.engine.execute({ sql: `drop trigger ${trigger}`, params: [], method: "run" });
      expect(await write(db, [db.run(offence(house))])).toMatchObject({ ok: true });
      db.engine.close();
    },
  );
}
