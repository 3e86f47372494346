import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase } from "@/db/testing/test-database";
import { notingWrites } from "@/lib/database";
import { expectsOwnWrite } from "@/lib/request-scope";
import { guardServer } from "./gate";

const READ = { sql: "select 1", params: [], method: "all" as const };
const WRITE = { sql: "delete from throttles where 0", params: [], method: "run" as const };

let server: Server;
let url: string;
beforeAll(async () => {
  const engine = notingWrites(openTestDatabase().engine);
  server = createServer(async ({ url: path, method }, response) => {
    const before = expectsOwnWrite();
    if (path === "/batch") await engine.batch([READ, WRITE]);
    else if (path === "/reads") await engine.batch([READ, READ]);
    else await engine.execute(path === "/write" ? WRITE : READ);
    response.setHeader("Set-Cookie", `other=${method}`);
    response.end(JSON.stringify({ before, after: expectsOwnWrite() }));
  });
  guardServer(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.closeAllConnections());

async function send(path: string, { method = "POST", cookie = "" } = {}) {
  const answer = await fetch(url + path, { method, headers: { cookie, origin: url } });
  const text = await answer.text();
  return { ...(text && JSON.parse(text)), cookies: answer.headers.getSetCookie() };
}

describe("a browser that has written something", () => {
  it.each(["/write", "/batch"])("says so for some seconds: %s", async (path) => {
    const { before, after, cookies } = await send(path);
    expect([before, after]).toEqual([false, true]);
    expect(cookies).toEqual(["other=POST", "matinee_wrote=1; Max-Age=15; Path=/; HttpOnly; SameSite=Lax"]);
    const [said = ""] = (cookies[1] as string).split(";");
    expect(await send("/read", { method: "GET", cookie: `a=b; ${said}` })).toMatchObject({ before: true });
  });

  it.each(["/read", "/reads"])("says nothing where it was only read: %s", async (path) => {
    expect(await send(path)).toEqual({ before: false, after: false, cookies: ["other=POST"] });
  });

  it("says nothing by an answer that others may keep", async () => {
    expect(await send("/write", { method: "GET" })).toMatchObject({ cookies: ["other=GET"] });
  });

  it("is not told from another by a cookie that only looks like it", async () => {
    const read = { method: "GET", cookie: "xmatinee_wrote=1; matinee_wroteX=1" };
    expect(await send("/read", read)).toMatchObject({ before: false });
  });
});
