import { existsSync, globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

type Cron = { path: string; schedule: string };
const { crons } = JSON.parse(readFileSync("vercel.json", "utf8")) as { crons: Cron[] };

it("a host's scheduler calls every route that is there for one, each minute", () => {
  const routes = globSync("app/api/cron/*/route.ts").map((path) => `/${path.slice(4, -"/route.ts".length)}`);
  expect(routes.length).toBeGreaterThan(1);
  expect(crons.map(({ path }) => path).sort()).toEqual(routes.sort());
  for (const { path, schedule } of crons)
    expect([existsSync(`app${path}/route.ts`), schedule]).toEqual([true, "* * * * *"]);
});
