import { request as ask, createServer, type IncomingMessage, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { DatabaseBusy } from "@/db/failures";
import { openTestDatabase } from "@/db/testing/test-database";
import { newApiToken } from "@/lib/accounts/api-clients/api-token";
import { makeToken } from "@/lib/accounts/api-clients/make-token";
import { securityHeaders } from "@/lib/security-headers";
import { KIB, MIB } from "@/lib/sizes";
import { guardServer } from "./gate";
import { holdBody } from "./hold-body";
import type { Shortcut } from "./shortcut";

type Query = { path?: string; headers?: Record<string, string>; body?: string | Buffer; isChunked?: boolean };

const database = openTestDatabase();
(globalThis as { matineeDatabase?: Database }).matineeDatabase = database;

let server: Server;
let passed: { path: string; body: Buffer; forwarded: string; headers: IncomingMessage["headers"] }[] = [];

const read = async (request: IncomingMessage) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
};

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const body = await read(request);
    const { url = "", headers } = request;
    passed.push({ path: url, body, forwarded: String(headers["x-forwarded-for"]), headers: { ...headers } });
    if (url.startsWith("/sets-cookies")) response.setHeader("set-cookie", ["a=1; Path=/", "b=2; secure"]);
    if (url.endsWith("/framed"))
      response.setHeader("content-security-policy", "frame-ancestors https://a.example");
    response.end("passed");
  });
  const answer: Shortcut = ({ url, method, body }) => {
    if (url === "/short") return Promise.resolve({ status: 400, json: [method, body.length] });
    const headers = { vary: "Accept", etag: '"1"' };
    return url === "/as-it-is" ? Promise.resolve(new Response("x".repeat(2 * KIB), { headers })) : null;
  };
  const policyOf = (path: string) => (path === "/for-one" ? "script-src 'nonce-a'" : null);
  guardServer(server, answer, undefined, policyOf);
  guardServer(server, answer, undefined, policyOf);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => server.closeAllConnections());
beforeEach(() => {
  passed = [];
});

/** What is answered; a line that is cut while the body is still being sent is an answer too. */
const send = ({ path = "/sign-in", headers = {}, body, isChunked = false }: Query) =>
  new Promise<{ status: number; text: string; cookies: string[] }>((resolve, reject) => {
    const length =
      body === undefined || isChunked ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const { port } = server.address() as AddressInfo;
    const method = body === undefined ? "GET" : "POST";
    const sent = ask(
      { port, host: "127.0.0.1", path, method, headers: { ...length, ...headers } },
      async (answer) =>
        resolve({
          status: answer.statusCode ?? 0,
          text: (await read(answer)).toString(),
          cookies: answer.headers["set-cookie"] ?? [],
        }),
    );
    sent.on("error", reject);
    if (body !== undefined) sent.write(body);
    sent.end();
  });

const status = async (asked: Query) => (await send(asked)).status;

/** Whether a line on which so much was refused takes another request, or is cut before. */
const goesOn = (path: string, length: number) =>
  new Promise<boolean>((resolve) => {
    let heard = "";
    const line = connect((server.address() as AddressInfo).port, "127.0.0.1");
    line.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n`);
    line.write("x".repeat(length));
    line.write("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    line.on("data", (part) => {
      heard += part;
    });
    line.on("error", () => {}).on("close", () => resolve(heard.endsWith("passed")));
  });

describe("the gate", () => {
  it("lets a cookie that is given over https come back over nothing else", async () => {
    const path = "/sets-cookies";
    const secured = await send({ path, headers: { "x-forwarded-proto": "https" } });
    expect(secured.cookies).toEqual(["a=1; Path=/; Secure", "b=2; secure"]);
    // a browser would throw it away over plain http
    expect((await send({ path })).cookies).toEqual(["a=1; Path=/", "b=2; secure"]);
  });

  it("hands on what is fit to be read, byte by byte as it came", async () => {
    const body = Buffer.from(Array.from({ length: 60 * KIB }, (_, i) => i % 251));
    expect(await status({ body })).toBe(200);
    expect(await status({ body, isChunked: true })).toBe(200);
    expect(await status({})).toBe(200);
    expect(passed.map(({ body: got }) => got.equals(body))).toEqual([true, true, false]);
    expect(passed[0]?.forwarded).toBe("127.0.0.1");
  });

  it("lets a shortcut answer what it is for, once the request is fit, and hands on the rest", async () => {
    const path = "/short";
    for (const body of ["x".repeat(60 * KIB), "x"])
      expect(await send({ path, body })).toMatchObject({ status: 400, text: `["POST",${body.length}]` });
    expect(await status({ path, body: "x".repeat(65 * KIB) })).toBe(413);
    expect(await status({ path, body: "x", headers: { origin: "https://elsewhere.example" } })).toBe(403);
    expect(passed).toHaveLength(0);
    expect(await status({ path: "/short/er", body: "x" })).toBe(200);
    expect(passed[0]?.body.toString()).toBe("x");
  });

  it("takes the next request of a line after a shortcut", async () => {
    const line = connect((server.address() as AddressInfo).port, "127.0.0.1");
    let heard = "";
    line.on("data", (part) => {
      heard += part;
    });
    const short = "POST /short HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc";
    line.write(`${short}${short}GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    await new Promise((closed) => line.on("close", closed));
    expect(heard.match(/\["POST",3\]/g)).toHaveLength(2);
    expect(heard).toMatch(/passed$/);
  });

  it("knows what the server asks of itself, and takes nobody else's word for it", async () => {
    await send({});
    const own = passed[0]?.headers["x-matinee-passed"];
    await send({ headers: { "x-forwarded-for": "127.0.0.1", "x-matinee-passed": String(own) } });
    await send({ headers: { "x-forwarded-for": "127.0.0.1", "x-matinee-passed": "guessed" } });
    expect(passed.map(({ forwarded }) => forwarded)).toEqual([
      "127.0.0.1",
      "127.0.0.1",
      "127.0.0.1, 127.0.0.1",
    ]);
  });

  it.each([
    "/",
    "/sign-in",
    "/api/me",
    "/api/auth/callback/credentials",
    "/checkout/x",
    "/showtimes/1",
    "/%2561dmin",
  ])("takes 64 KB at %s and not a byte more, announced or not", async (path) => {
    const most = "&".repeat(64 * KIB);
    expect(await status({ path, body: most })).toBe(200);
    expect(await status({ path, body: most, isChunked: true })).toBe(200);
    expect(await status({ path, body: `${most}&` })).toBe(413);
    expect(await status({ path, body: `${most}&`, isChunked: true })).toBe(413);
    expect(passed).toHaveLength(2);
  });

  it("answers an action in the one way that Next hands on to the page", async () => {
    const headers = { "next-action": "x" };
    expect(await send({ headers, body: "&".repeat(65 * KIB) })).toMatchObject({
      status: 413,
      text: "refused:too-large",
    });
  });

  it.each([
    ...["/admin", "/admin/screens/1/layout", "/api/admin/posters", "/api/door/1/sync"],
    ...["/api/v1/screens/1/layout", "/api/screens/1/plan"],
  ])("takes no more of someone who is not staff at %s", async (path) => {
    const body = "x".repeat(65 * KIB);
    expect(await status({ path, body })).toBe(401);
    expect(await status({ path, body, isChunked: true })).toBe(401);
    expect(await status({ path, body, headers: { cookie: "matinee_session=forged" } })).toBe(401);
    expect(await status({ path, body, headers: { authorization: "Bearer mat_forged" } })).toBe(401);
    expect(await status({ path, body: body.repeat(200) })).toBe(413);
    expect(passed).toHaveLength(0);
  });

  it("takes a poster's file of a program that we know, and of nobody else", async () => {
    const path = "/api/v1/movies/7/poster";
    const body = "x".repeat(65 * KIB);
    const by = (token: string) => ({ authorization: `Bearer ${token}` });
    const asked = { name: "Posters", scopes: ["manage" as const], theaterId: null, days: null, staff: null };
    const made = await makeToken(database, { ...asked, now: Date.now() });
    const token = made.ok ? made.value.token : "";
    expect(await status({ path, body, headers: by(token) })).toBe(200);
    expect(await status({ path, body, headers: by(token), isChunked: true })).toBe(200);
    expect(await status({ path, body: body.repeat(200), headers: by(token) })).toBe(413);
    expect(await status({ path: "/api/v1/movies/7", body, headers: by(token) })).toBe(413);
    const wrong: Record<string, string>[] = [
      {},
      by(newApiToken()),
      by("x"),
      { cookie: "matinee_session=forged" },
    ];
    for (const headers of wrong) expect(await status({ path, body, headers })).toBe(401);
    expect(passed).toHaveLength(2);
  });

  it("asks to come again where nobody can say just now who sends that much", async () => {
    const whole = globalThis as { matineeDatabase?: Database };
    const locked = () => {
      throw new DatabaseBusy("locked");
    };
    whole.matineeDatabase = { ...database, select: locked } as unknown as Database;
    const headers = { authorization: `Bearer ${newApiToken()}` };
    const answer = await send({ path: "/api/v1/movies/7/poster", body: "x".repeat(65 * KIB), headers });
    whole.matineeDatabase = database;
    expect([answer.status, JSON.parse(answer.text).type]).toEqual([503, "urn:problem-type:matinee:busy"]);
    expect(passed).toHaveLength(0);
  });

  it.each([
    ["whoever may send little", "/sign-in"],
    ["staff who are signed out meanwhile", "/api/admin/posters?movie=1"],
  ])("hears out %s, and lets go of who does not stop sending", async (_, path) => {
    expect(await goesOn(path, 11 * MIB)).toBe(true);
    expect(await goesOn(path, 13 * MIB)).toBe(false);
  });

  it("answers a program with a code and a person in words", async () => {
    const body = "x".repeat(65 * KIB);
    expect(JSON.parse((await send({ path: "/api/me", body })).text)).toEqual({ code: "too-large" });
    expect((await send({ body })).text).toMatch(/more than any form here takes/);
    const headers = { accept: "text/html,*/*;q=0.8" };
    expect((await send({ body, headers })).text).toMatch(
      /<h1>That is too much .*more than any form here takes/,
    );
    const path = `/movies?q=${"a".repeat(9_000)}`;
    expect((await send({ path, headers })).text).toMatch(/<h1>That address is too long<.*href="\/"/);
    expect(JSON.parse((await send({ path: "/api/showtimes/1/hold", body })).text)).toEqual({
      code: "too-large",
    });
    for (const path of ["/api/v1/holds", "/api/v1?x", "/api/movies", "/api/check-ins/", "/api/openapi.json"])
      expect(JSON.parse((await send({ path, body })).text)).toEqual({
        type: "urn:problem-type:matinee:too-large",
        ...{ status: 413, title: expect.any(String) },
      });
  });

  it("appends who it sees to what a caller says of himself", async () => {
    await send({ headers: { "x-forwarded-for": "1.2.3.4" } });
    expect(passed[0]?.forwarded).toBe("1.2.3.4, 127.0.0.1");
  });

  it("refuses an action's body that is none, and lets a page of ours send its forms", async () => {
    const action = (body: string, type = "text/plain;charset=UTF-8") =>
      status({ body, headers: { "next-action": "a", "content-type": type } });
    for (const wrong of ["", "garbage", "{", "{}", "null", "[".repeat(60_000), '["$F1"]'])
      if (wrong !== "") expect(await action(wrong), wrong.slice(0, 20)).toBe(400);
    expect(await action('[{"a":"$undefined"},"$$5.00"]')).toBe(200);
    expect(await action("--X\r\n", "multipart/form-data; boundary=X")).toBe(400);
  });

  it("hands on what is answered before Next as it is, packed for who can unpack it", async () => {
    const { port } = server.address() as AddressInfo;
    for (const accepted of ["gzip", "identity"]) {
      const answer = await fetch(`http://127.0.0.1:${port}/as-it-is`, {
        headers: { "accept-encoding": accepted },
      });
      expect(await answer.text()).toBe("x".repeat(2 * KIB));
      const { headers } = answer;
      expect([headers.get("content-encoding"), headers.get("vary"), headers.get("etag")]).toEqual(
        accepted === "gzip"
          ? ["gzip", "Accept, Accept-Encoding", '"1"']
          : [null, "Accept, Accept-Encoding", '"1"'],
      );
      expect(headers.get("content-security-policy")).toContain("frame-ancestors");
    }
    expect(passed).toHaveLength(0);
  });

  it("gives a page that is made for one request its policy, and the address, and believes none from outside", async () => {
    const headers = { "content-security-policy": "script-src 'nonce-chosen'", "x-matinee-path": "/chosen" };
    const { port } = server.address() as AddressInfo;
    const policy = async (path: string, more = {}) =>
      (await fetch(`http://127.0.0.1:${port}${path}`, { headers: { ...headers, ...more } })).headers.get(
        "content-security-policy",
      );
    for (const [path, told] of [
      ["/for-one", "/for-one"],
      ["/for-one?a=1&_rsc=x", "/for-one?a=1"],
      ["/for-one?_rsc=x&a=1", "/for-one?a=1"],
      ["/for-one?_rsc=x", "/for-one"],
    ] as const) {
      expect(await policy(path), path).toBe("script-src 'nonce-a'");
      expect(passed.at(-1)?.headers).toMatchObject({
        "content-security-policy": "script-src 'nonce-a'",
        "x-matinee-path": told,
      });
    }
    for (const asked of [policy("/for-all"), policy("/for-one", { "next-action": "a" })]) {
      expect(await asked).not.toContain("nonce-");
      expect(passed.at(-1)?.headers["content-security-policy"]).toBeUndefined();
    }
  });

  it("has nothing packed that it asks of itself", async () => {
    const headers: Record<string, string> = { "accept-encoding": "gzip" };
    const accepted = async () => {
      await send({ headers });
      return passed.at(-1)?.headers["accept-encoding"];
    };
    expect(await accepted()).toBe("gzip");
    headers["x-matinee-passed"] = "guessed";
    expect(await accepted()).toBe("gzip");
    headers["x-matinee-passed"] = String(passed.at(-1)?.headers["x-matinee-passed"]);
    expect(await accepted()).toBeUndefined();
  });

  it("gives what comes without them the headers of every answer, and takes none away", async () => {
    const { port } = server.address() as AddressInfo;
    const headersOf = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).headers;
    const ancestorsOf = (headers: Headers) =>
      /frame-ancestors ([^;]+)/.exec(headers.get("content-security-policy") ?? "")?.[1];
    expect(ancestorsOf(await headersOf("/embed/theaters/framed"))).toBe("https://a.example");
    for (const path of ["/embed/theaters/broken", "/EMBED/movies/broken?x", "/movies"]) {
      const headers = await headersOf(path);
      expect(ancestorsOf(headers)).toBe("'none'");
      for (const [name, value] of Object.entries(securityHeaders()))
        expect(headers.get(name), name).toBe(value);
    }
  });

  it("answers a path that cannot be read as one that does not exist", async () => {
    expect(await status({ path: "/%" })).toBe(200);
    expect(passed[0]?.path).toBe("/no-such-page");
  });
});

it("would hand on any length if bodies were not counted as they come", async () => {
  const open = createServer(async (request, response) => {
    const body = holdBody(request, Number.POSITIVE_INFINITY);
    response.end(await body.arrived);
  });
  await new Promise<void>((resolve) => open.listen(0, "127.0.0.1", resolve));
  const { port } = open.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}`, { method: "POST", body: "x".repeat(65 * KIB) });
  expect(await answer.text()).toBe("whole");
  open.closeAllConnections();
});
