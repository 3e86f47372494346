import { Validator } from "@seriousme/openapi-schema-validator";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { OPERATIONS } from "@/app/api/v1/_operations/operations";
import { ask, tokenFor } from "@/app/api/v1/_testing/ask";
import { type Described, hostileTo, type Schema } from "@/app/api/v1/_testing/hostile";
import { openDatabase } from "@/db/client";
import { makeFixture } from "@/db/testing/fixture";
import fc from "@/db/testing/properties";
import { openTestFile } from "@/db/testing/test-database";
import { env } from "@/lib/env";
import { openApi } from "./openapi";

type Told = {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
};

const document = JSON.parse(JSON.stringify(openApi(OPERATIONS))) as Told;

// none is answered by the limit of its token alone
env.MATINEE_API_TOKEN_REQUESTS = 1_000_000;

/** So many requests are tried at each operation, half of them by a token that may do everything. */
const TRIED = 200;

it("describes itself as OpenAPI 3.1 asks", async () => {
  const checked = await new Validator().validate(structuredClone(document) as never);
  expect(checked).toMatchObject({ valid: true });
});

const told = Object.entries(document.paths).flatMap(([at, item]) =>
  Object.entries(item).map(([method, described]) => ({ at, method: method.toUpperCase(), described })),
);

describe.each(told)("$method $at", ({ at, method, described }) => {
  it("answers what nobody should send with a refusal, and writes nothing then", async () => {
    const { db, url } = openTestFile();
    await makeFixture(db, { startsAt: Date.now() + 86_400_000 });
    const token = await tokenFor(db, ["read", "sell", "manage", "door"]);
    // that it is used is written down once
    await ask(db, "GET", "/genres", { token });
    const watcher = openDatabase(url);
    const version = async () => (await watcher.values<[number]>(sql`pragma data_version`))[0]?.[0];
    let before = await version();
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        hostileTo(method, at, described, document.components.schemas),
        fc.boolean(),
        async (request, isByToken) => {
          const { address, sent } = request;
          const answer = await ask(db, method, address, { ...sent, token: isByToken ? token : undefined });
          expect(answer.status).toBeLessThan(500);
          const after = await version();
          if (answer.status >= 400) {
            refused++;
            expect(after).toBe(before);
          }
          before = after;
        },
      ),
      { numRuns: TRIED },
    );
    watcher.engine.close();
    expect(refused).toBeGreaterThan(TRIED / 4);
  });
});

it("would see a row that is written, and an answer that is none", async () => {
  const { db, url } = openTestFile();
  const watcher = openDatabase(url);
  const version = async () => (await watcher.values<[number]>(sql`pragma data_version`))[0]?.[0];
  const before = await version();
  const token = await tokenFor(db, ["manage"]);
  expect(await version()).not.toBe(before);
  const made = await ask(db, "POST", "/movies", { body: { title: "A" }, token });
  expect(made.status).toBe(201);
  watcher.engine.close();
});
