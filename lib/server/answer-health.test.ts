import { beforeEach, expect, it, vi } from "vitest";
import type { Database } from "@/db/client";
import { openTestDatabase } from "@/db/testing/test-database";

const kept = globalThis as { matineeDatabase?: Database };

let db: Database;
beforeEach(() => {
  db = openTestDatabase();
  kept.matineeDatabase = db;
  vi.resetModules();
});

/** As a server that has just started is asked. */
async function started() {
  const { answerHealth } = await import("./answer-health");
  return (url: string, method = "GET") => answerHealth({ method, url, headers: {}, body: Buffer.alloc(0) });
}

const readAnswer = async (answer: Awaited<ReturnType<Awaited<ReturnType<typeof started>>>>) => {
  if (!(answer instanceof Response)) throw new Error("not answered here");
  const { status, headers } = answer;
  return { status, kept: headers.get("cache-control"), said: await answer.json() };
};

it("tells that the process lives, and that it can sell", async () => {
  const ask = await started();
  expect(await readAnswer(await ask("/api/health/live"))).toEqual({
    ...{ status: 200, kept: "no-store", said: { live: true } },
  });
  expect(await readAnswer(await ask("/api/health/ready?probe=1"))).toMatchObject({
    ...{ status: 200, kept: "no-store", said: { ready: true, faults: [] } },
  });
  expect((await ask("/api/health/ready", "HEAD")) instanceof Response).toBe(true);
});

it("answers 503 and what is wrong, and lives on", async () => {
  await db.engine.execute({ sql: "pragma query_only = on", params: [], method: "run" });
  const ask = await started();
  expect(await readAnswer(await ask("/api/health/ready"))).toMatchObject({
    ...{ status: 503, kept: "no-store", said: { ready: false, faults: ["database-failing"] } },
  });
  expect((await readAnswer(await ask("/api/health/live"))).status).toBe(200);
});

it("asks the database once for all who ask within a second", async () => {
  const execute = vi.spyOn(db.engine, "execute");
  const ask = await started();
  await Promise.all(Array.from({ length: 100 }, () => ask("/api/health/ready")));
  const writes = execute.mock.calls.filter(([{ sql }]) => sql.startsWith("delete"));
  expect(writes).toHaveLength(1);
});

it("leaves everything else to others", async () => {
  const ask = await started();
  for (const [url, method] of [
    ["/api/health/live", "POST"],
    ["/api/health", "GET"],
    ["/api/health/live/er", "GET"],
  ] as const)
    expect(ask(url, method), url).toBeNull();
});
