import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { answerApi } from "@/app/api/v1/_frame/answer";
import { OPERATIONS } from "@/app/api/v1/_operations/operations";
import { ask, requestOf, tokenFor } from "@/app/api/v1/_testing/ask";
import { databaseOver } from "@/db/client";
import { OutcomeUnknown } from "@/db/failures";
import { apiClients } from "@/db/schema/accounts";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { lock } from "@/db/testing/locked";
import { openTestDatabase } from "@/db/testing/test-database";
import { newApiToken } from "@/lib/accounts/api-clients/api-token";
import { ROOTS } from "@/lib/api-addresses";
import { DAY_MS } from "@/lib/clock-units";
import { env } from "@/lib/env";
import { MOST_BODY_BYTES } from "./read-request";

const db = openTestDatabase();
let fixture: Fixture;
let token: string;
beforeAll(async () => {
  fixture = await makeFixture(db, { startsAt: Date.now() + DAY_MS });
  token = await tokenFor(db, ["manage", "sell", "door"]);
});

const raw = (method: string, address: string, headers: Record<string, string> = {}) =>
  answerApi(db, requestOf(method, address, { headers }), address.split("?", 1)[0]?.split("/").slice(1) ?? []);

describe("whatever is asked for", () => {
  it("is told which methods an address takes", async () => {
    const wrong = await ask(db, "PUT", "/movies");
    expect(wrong).toMatchObject({ status: 405, code: "method-not-allowed" });
    expect(wrong.headers.get("allow")).toBe("GET, POST, HEAD, OPTIONS");
    const options = await raw("OPTIONS", `/holds/${"x".repeat(22)}`);
    expect([options.status, options.headers.get("allow")]).toEqual([
      204,
      "GET, PATCH, DELETE, HEAD, OPTIONS",
    ]);
    for (const nowhere of ["/", "/none", "/movies/1/2", "/openapi.json/x", "/__proto__"])
      expect(await ask(db, "GET", nowhere)).toMatchObject({ status: 404, code: "no-such-path" });
  });

  it("answers HEAD as GET, without a body", async () => {
    const [got, head] = [await raw("GET", "/theaters"), await raw("HEAD", "/theaters")];
    expect(await head.text()).toBe("");
    expect([head.status, head.headers.get("etag")]).toEqual([200, got.headers.get("etag")]);
  });

  it("lets pages of other sites read what is the same for all, and nothing else", async () => {
    const preflight = await raw("OPTIONS", "/movies", { origin: "https://listings.example" });
    expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
    expect(preflight.headers.get("access-control-allow-methods")).toBe("GET, HEAD");
    expect((await raw("GET", "/movies")).headers.get("access-control-allow-origin")).toBe("*");
    for (const own of ["/holds/x", "/bookings/x"])
      for (const method of ["GET", "OPTIONS"])
        expect((await raw(method, own)).headers.get("access-control-allow-origin")).toBeNull();
  });

  it("is known again by its tag, for everyone or for its caller alone", async () => {
    const read = await raw("GET", "/theaters");
    expect(read.headers.get("cache-control")).toBe("public, no-cache");
    const etag = read.headers.get("etag") ?? "";
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`, "*"])
      expect((await raw("GET", "/theaters", { "if-none-match": known })).status).toBe(304);
    expect((await raw("GET", "/theaters", { "if-none-match": '"x"' })).status).toBe(200);
    const byToken = await raw("GET", "/theaters", { authorization: `Bearer ${token}` });
    expect(byToken.headers.get("cache-control")).toBe("private, no-cache");
  });

  it("takes JSON alone, whole and of a size", async () => {
    const send = (body: BodyInit, type = "application/json") =>
      ask(db, "POST", "/movies", { raw: body, token, headers: { "content-type": type } });
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "application/jsonp",
    ])
      expect(await send("{}", type)).toMatchObject({ status: 415, code: "wrong-type" });
    for (const bad of ["", "{", "nonsense", '{"a":1}}', "[".repeat(50) + "]".repeat(50), "\u0000"])
      expect(await send(bad)).toMatchObject({ status: 400, code: "bad-json" });
    expect(await send("{}", "Application/JSON; charset=utf-8")).toMatchObject({
      status: 422,
      code: "invalid-body",
    });
    expect(await send(`"${"x".repeat(MOST_BODY_BYTES)}"`)).toMatchObject({ status: 413, code: "too-large" });
    const strange = await ask(db, "POST", "/movies", { body: { title: "A", isAdmin: true }, token });
    expect(strange.body.errors).toEqual([
      { in: "body", field: "isAdmin", code: "unrecognized_keys", detail: expect.any(String) },
    ]);
  });

  it("knows the parameters of an address, each once", async () => {
    for (const query of ["page=2", "limit=2&limit=3", "__proto__=1", "constructor=1"])
      expect(await ask(db, "GET", `/movies?${query}`)).toMatchObject({
        status: 400,
        code: "unknown-parameter",
      });
    for (const query of [
      "limit=0",
      "limit=101",
      "limit=1e1",
      "date=2026-02-30",
      "date=soon",
      `query=${"x".repeat(201)}`,
    ])
      expect(await ask(db, "GET", `/movies?${query}`)).toMatchObject({ status: 400, code: "bad-query" });
  });

  it("refuses a token that is not one, everywhere", async () => {
    for (const authorization of [
      "Bearer",
      `Bearer ${newApiToken()}`,
      "Basic YTpi",
      `Bearer ${token}x`,
      `${token}`,
    ]) {
      const refused = await ask(db, "GET", "/theaters", { headers: { authorization } });
      expect(refused).toMatchObject({ status: 401, code: "bad-token" });
      expect(refused.headers.get("www-authenticate")).toBe("Bearer");
    }
    const late = await tokenFor(db, ["read"]);
    expect((await ask(db, "GET", "/theaters", { token: late })).status).toBe(200);
    await db.update(apiClients).set({ revokedAt: 1 });
    expect((await ask(db, "GET", "/theaters", { token: late })).code).toBe("bad-token");
    await db.update(apiClients).set({ revokedAt: null });
  });

  it("tells an address of so many unknown tokens, and keeps nobody waiting who has one", async () => {
    const from = (sent: string, address = "203.0.113.77") =>
      ask(db, "GET", "/genres", { headers: { authorization: sent, "x-forwarded-for": address } });
    const first = await from(`Bearer ${newApiToken()}`);
    expect(first.headers.get("ratelimit")).toBe('"unknown-tokens";r=19;t=900');
    for (let nth = 1; nth < 20; nth++)
      expect((await from(nth % 2 ? "Bearer none" : `Bearer ${newApiToken()}`)).code).toBe("bad-token");
    const over = await from("Basic YTpi");
    expect(over).toMatchObject({ status: 429, code: "too-many-requests" });
    expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(800);
    expect((await from(`Bearer ${token}`)).status).toBe(200);
    expect((await from("Bearer none", "203.0.113.78")).code).toBe("bad-token");
  });

  it("counts what an address and a token ask for in a minute, and says what is left", async () => {
    const limit = env.MATINEE_API_GUEST_REQUESTS;
    const from = (address: string) => ask(db, "GET", "/genres", { headers: { "x-forwarded-for": address } });
    const first = await from("203.0.113.7");
    expect(first.headers.get("ratelimit-policy")).toBe(`"minute";q=${limit};w=60`);
    expect(first.headers.get("ratelimit")).toBe(`"minute";r=${limit - 1};t=60`);
    for (let i = 1; i < limit; i++) await from("203.0.113.7");
    const over = await from("203.0.113.7");
    expect(over).toMatchObject({ status: 429, code: "too-many-requests" });
    expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await from("203.0.113.8")).status).toBe(200);
    const byToken = await ask(db, "GET", "/genres", { token, headers: { "x-forwarded-for": "203.0.113.7" } });
    expect(byToken.headers.get("ratelimit-policy")).toBe(`"minute";q=${env.MATINEE_API_TOKEN_REQUESTS};w=60`);
    // whose address is nobody's is not counted
    expect((await from("127.0.0.1")).headers.get("ratelimit")).toBeNull();
  });

  it("says when the database is busy", async () => {
    const release = lock(db);
    const unlock = await release;
    const body = { showtimeId: fixture.showtimeId, seatIds: fixture.seatIds.slice(0, 1) };
    const refused = await ask(db, "POST", "/holds", { body });
    unlock();
    expect(refused).toMatchObject({ status: 503, code: "busy" });
    expect(refused.headers.get("retry-after")).toBe("1");
    expect((await ask(db, "POST", "/holds", { body })).status).toBe(201);
  });
});

describe("when the database falls silent in the middle of a write", () => {
  const silent = (wasWritten: boolean) =>
    databaseOver({
      ...db.engine,
      batch: async (statements) => {
        if (wasWritten) await db.engine.batch(statements);
        throw new OutcomeUnknown("the database went silent");
      },
    });

  it.each([true, false])(
    "says that nobody knows yet, and when to ask again (written: %s)",
    async (wasWritten) => {
      const showtimeId = await makeShowtime(db, {
        ...fixture,
        startsAt: Date.now() + (wasWritten ? 5 : 9) * DAY_MS,
      });
      const body = { showtimeId, seatIds: fixture.seatIds.slice(0, 1) };
      const told = await ask(silent(wasWritten), "POST", "/holds", { body });
      expect(told).toMatchObject({ status: 503, code: "outcome-unknown" });
      expect(Number(told.headers.get("retry-after"))).toBeGreaterThan(0);
      // it is there, or can be asked for again
      expect((await ask(db, "POST", "/holds", { body })).code).toBe(wasWritten ? "seats-taken" : null);
    },
  );
});

describe("the document", () => {
  it("has every operation once, with what it takes and answers", async () => {
    const { body } = await ask(db, "GET", "/openapi.json");
    const told = Object.entries<Record<string, { operationId: string }>>(body.paths).flatMap(([at, item]) =>
      Object.entries(item).map(([method, { operationId }]) => `${method.toUpperCase()} ${at} ${operationId}`),
    );
    expect(told.sort()).toEqual(OPERATIONS.map(({ id, method, at }) => `${method} ${at} ${id}`).sort());
    expect(new Set(OPERATIONS.map(({ id }) => id)).size).toBe(OPERATIONS.length);
  });

  it("leads nowhere that is not in it, and names its parameters by their places", async () => {
    const { body } = await ask(db, "GET", "/openapi.json");
    const text = JSON.stringify(body);
    const refs = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name ?? "",
    );
    expect(refs.length).toBeGreaterThan(10);
    for (const name of refs) expect(Object.keys(body.components.schemas)).toContain(name);
    for (const { at, path } of OPERATIONS)
      expect([...at.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)).toEqual(Object.keys(path.shape));
  });

  it("leads there without the version too", () => {
    const roots = OPERATIONS.map(({ at }) => at.split("/")[1]);
    expect([...new Set(roots)].sort()).toEqual([...ROOTS].sort());
  });

  it("is the same from one process to the next", async () => {
    const [one, other] = [await ask(db, "GET", "/openapi.json"), await ask(db, "GET", "/openapi.json")];
    const hash = (it: unknown) => createHash("sha1").update(JSON.stringify(it)).digest("hex");
    expect(hash(one.body)).toBe(hash(other.body));
  });
});
