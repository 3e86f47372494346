import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { isNotNull } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { tokenFor } from "@/app/api/v1/_testing/ask";
import { serve } from "@/app/api/v1/_testing/serve";
import { tickets } from "@/db/schema/bookings";
import { setScene } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { DAY_MS } from "@/lib/clock-units";

const run = promisify(execFile);
const HERE = import.meta.dirname;
const ROOT = join(HERE, "../../../..");

// the generator writes with TypeScript 5, which has what 7 no longer has
registerHooks({
  resolve: (name, context, next) =>
    next(
      name === "typescript" && context.parentURL?.includes("/openapi-typescript/") ? "typescript-5" : name,
      context,
    ),
});

const db = openTestDatabase();
let site: Awaited<ReturnType<typeof serve>>;
/** Within the repository, so that packages are found from there. */
let folder: string;
let settings: Record<string, string | undefined>;

beforeAll(async () => {
  site = await serve(db);
  const { showtimeId, theaterId } = await setScene(db, { startsAt: [Date.now() + 10 * DAY_MS] });
  settings = {
    ...{ MATINEE_URL: site.url, MATINEE_SHOWTIME: String(showtimeId) },
    MATINEE_DOOR_TOKEN: await tokenFor(db, ["door"], theaterId),
  };
  mkdirSync(join(ROOT, ".test"), { recursive: true });
  folder = mkdtempSync(join(ROOT, ".test", "client-"));
  const { default: generate, astToString } = await import("openapi-typescript");
  // what has a default may be left out
  const types = await generate(new URL(`${site.url}/api/v1/openapi.json`), {
    ...{ silent: true, defaultNonNullable: false },
  });
  writeFileSync(join(folder, "schema.d.ts"), astToString(types));
  copyFileSync(join(HERE, "typed.mts"), join(folder, "typed.mts"));
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        ...{ module: "nodenext", target: "es2023", strict: true, noEmit: true, skipLibCheck: true },
        ...{ allowImportingTsExtensions: true, noUncheckedIndexedAccess: true, types: ["node"] },
      },
      include: ["typed.mts"],
    }),
  );
}, 60_000);
afterAll(() => {
  site.close();
  rmSync(folder, { recursive: true, force: true });
});

const BOUGHT = {
  refundMinor: 1_250,
  seat: { row: expect.any(String), number: expect.any(String), seatType: "standard", ticketType: "Adult" },
  again: "urn:problem-type:matinee:ticket-already",
};

/** Two tickets of a client: one that was cancelled, and one that is in. */
async function expectSold(said: string): Promise<void> {
  expect(JSON.parse(said)).toEqual(BOUGHT);
  expect(site.faults).toEqual([]);
}

const compile = () =>
  run("tsc", ["-p", folder]).catch(({ stdout }: { stdout: string }) => {
    throw new Error(stdout);
  });

it("fits the types that a generator makes of the document", async () => {
  await compile();
  const program = join(folder, "typed.mts");
  const right = readFileSync(program, "utf8");
  for (const [is, wrong] of [
    ["bestAvailable: { count: 1 }", "bestAvailable: { many: 1 }"],
    ["hold.seats", "hold.places"],
    ['"idempotency-key": hold.id', '"other-key": hold.id'],
  ] as const) {
    expect(right).toContain(is);
    writeFileSync(program, right.replace(is, wrong));
    await expect(compile(), wrong).rejects.toThrow();
  }
  writeFileSync(program, right);
}, 60_000);

it("sells, cancels and scans by the typed client", async () => {
  const { stdout } = await run("node", [join(folder, "typed.mts")], { env: { ...process.env, ...settings } });
  await expectSold(stdout);
}, 30_000);

it("sells, cancels and scans by another language's standard library", async () => {
  const before = await db.$count(tickets, isNotNull(tickets.cancelledAt));
  const { stdout } = await run("python3", [join(HERE, "standard.py")], {
    env: { ...process.env, ...settings },
  });
  await expectSold(stdout);
  expect(await db.$count(tickets, isNotNull(tickets.cancelledAt))).toBe(before + 1);
}, 30_000);
