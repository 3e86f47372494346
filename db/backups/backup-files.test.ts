import { expect, it } from "vitest";
import { backupName, instantOf } from "./backup-files";

const now = Date.UTC(2026, 10, 30, 8, 15);

it("a backup is named by its instant, and nothing else is", () => {
  expect(instantOf(backupName(now + 7))).toBe(now + 7);
  const others = [
    ...["matinee.db", `${backupName(now)}.json`, `x${backupName(now)}`],
    "2026-11-30T08:15:00.000Z.db",
  ];
  for (const name of others) expect(instantOf(name), name).toBeNull();
});
