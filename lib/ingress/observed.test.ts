import { request as ask, createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { requestId } from "@/lib/request-scope";
import { soon } from "@/lib/testing/soon";
import { guardServer } from "./gate";

const TOKEN = "n3Vq8Zt1Lw6Rk0Xc5Yb9Hd4Jf7Ps2Gm-";
const set = vi.hoisted(() => ({ proxies: 0 as number | string[] }));
const said = vi.hoisted((): string[] => []);
vi.mock("@/lib/env", async (actual) => {
  const { env } = await actual<typeof import("@/lib/env")>();
  const over = (name: string | symbol) =>
    name === "METRICS_TOKEN" ? TOKEN : name === "TRUSTED_PROXIES" ? set.proxies : undefined;
  return { env: new Proxy(env, { get: (all, name) => over(name) ?? Reflect.get(all, name) }) };
});
vi.mock("@/lib/log", async (actual) => ({
  ...(await actual<typeof import("@/lib/log")>()),
  say: (words: string) => said.push(`${requestId()}: ${words}`),
}));

let server: Server;
let seen: (string | undefined)[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    setImmediate(() => {
      seen.push(requestId());
      response.writeHead(Number(request.url?.split("/").at(-1)) || 200).end("done");
    });
  });
  guardServer(server, ({ url }) =>
    url === "/api/holds" ? Promise.resolve({ status: 200, json: requestId() }) : null,
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => server.closeAllConnections());
beforeEach(() => {
  set.proxies = 0;
  seen = [];
  said.length = 0;
});

const send = (path: string, id?: string) =>
  new Promise<{ id: string; text: string }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const headers = id === undefined ? {} : { "x-request-id": id };
    ask({ port, host: "127.0.0.1", path, headers }, async (answer) => {
      let text = "";
      for await (const part of answer) text += part;
      resolve({ id: String(answer.headers["x-request-id"]), text });
    })
      .on("error", reject)
      .end();
  });

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

describe("a request's id", () => {
  it("is made here, told to who asked, and known to whatever answers", async () => {
    const [one, two] = [await send("/movies"), await send("/movies")];
    expect([one.id, two.id]).toEqual([expect.stringMatching(UUID), expect.stringMatching(UUID)]);
    expect(one.id).not.toBe(two.id);
    expect(seen).toEqual([one.id, two.id]);
    const short = await send("/api/holds");
    expect(JSON.parse(short.text)).toBe(short.id);
    expect((await send(`/${"x".repeat(9_000)}`)).id).toMatch(UUID);
  });

  it("is a trusted proxy's where that is well formed, and nobody else's", async () => {
    const id = "edge-7:Ab_c.1234";
    expect((await send("/movies", id)).id).toMatch(UUID);
    for (const proxies of [1, ["203.0.113.5/32"]]) {
      set.proxies = proxies;
      expect((await send("/movies", id)).id).toBe(id);
      for (const odd of ["short", "x".repeat(65), "with space", 'a"quote-in-it', "ada@example.com"])
        expect((await send("/movies", odd)).id, odd).toMatch(UUID);
    }
  });
});

it("counts requests by what was asked for and how it ended, and logs what failed", async () => {
  const { metrics } = await import("@/lib/metrics");
  const { id } = await send("/theaters/500");
  for (const path of ["/theaters", "/theaters/the-grand", "/admin/503", "/wp-login.php"]) await send(path);
  const expected = ["admin 5xx 1", "other 2xx 1", "theaters 2xx 2", "theaters 5xx 1"];
  await soon(async () => {
    const counted = await metrics()?.requests.get();
    const all = counted?.values.map(({ labels, value }) => `${labels.group} ${labels.status} ${value}`);
    expect(all).toEqual(expect.arrayContaining(expected));
  });
  const durations = await metrics()?.durations.get();
  const counts = durations?.values.filter(
    ({ metricName, labels }) => metricName?.endsWith("_count") && labels.group === "theaters",
  );
  expect(counts?.reduce((sum, { value }) => sum + value, 0)).toBe(3);
  const words = `^${id}: GET of theaters was answered with 500 after \\d+ ms\\.$`;
  expect(said).toEqual([expect.stringMatching(words)]);
});
