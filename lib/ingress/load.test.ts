import { request as ask, createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { HOLD_MARK, holdMark } from "@/lib/accounts/sessions/hold-mark";
import { newVisitorId, VISITOR_COOKIE, visitorCookie } from "@/lib/accounts/sessions/visitor";
import { securityHeaders } from "@/lib/security-headers";
import { MIB } from "@/lib/sizes";
import { soon } from "@/lib/testing/soon";
import { guardServer } from "./gate";
import { USUAL_LIMIT } from "./limit";
import { type Load, MOST_WAITING, measureLoad } from "./load";

vi.mock("@/lib/env", async (actual) => {
  const { env } = await actual<typeof import("@/lib/env")>();
  const token = "n3Vq8Zt1Lw6Rk0Xc5Yb9Hd4Jf7Ps2Gm-";
  return {
    env: new Proxy(env, { get: (all, name) => (name === "METRICS_TOKEN" ? token : Reflect.get(all, name)) }),
  };
});

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
});

/** A server behind a gate that measures this load; `own` says what it marks its own requests with. */
async function open(load: Load) {
  const passed: string[] = [];
  let own = "";
  const server = createServer((request, response) => {
    passed.push(`${request.method} ${request.url}`);
    own = String(request.headers["x-matinee-passed"]);
    if (request.url === "/large") response.end(Buffer.alloc(64 * MIB));
    else if (request.url === "/larger") for (let i = 0; i < 64; i++) response.write(Buffer.alloc(MIB));
    else if (request.url?.endsWith("/live"))
      response.setHeader("content-type", "text/event-stream; charset=utf-8").write(".");
    else if (request.url !== "/waits") response.end("passed");
  });
  servers.push(server);
  guardServer(server, undefined, load);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const send = (asked: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }>(
      (resolve, reject) => {
        const [method, path] = asked.split(" ");
        ask({ port, host: "127.0.0.1", method, path, headers, agent: false }, async (answer) => {
          let text = "";
          for await (const part of answer) text += part;
          resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers });
        })
          .on("error", reject)
          .end(method === "POST" ? "[]" : undefined);
      },
    );
  return { port, send, passed, own: () => own };
}

/** So many are under way, for as long as the test lasts. */
function busyWith(inFlight: number): Load {
  const load = measureLoad();
  for (let i = 0; i < inFlight; i++) load.begin();
  return load;
}

const IN_ORDER = ["GET /posters/7/320", "GET /movies", "GET /sign-in", "POST /api/showtimes/7/hold"];
const NEVER = ["GET /checkout/x", "POST /checkout/x", "POST /api/webhooks/stripe", "POST /api/door/7/scan"];
/** With the one that is asked. */
const FULL = USUAL_LIMIT;

describe("a rush at the gate", () => {
  it.each([
    ["nothing", 0.4 * FULL - 1, 0],
    ["pictures and reports", 0.4 * FULL, 1],
    ["browsing", 0.6 * FULL, 2],
    ["sign-ins", 0.8 * FULL, 3],
    ["new holds", FULL, 4],
  ])("turns away %s next", async (_what, inFlight, count) => {
    const { send } = await open(busyWith(inFlight));
    const turnedAway: string[] = [];
    for (const asked of [...IN_ORDER, ...NEVER])
      if ((await send(asked)).status === 503) turnedAway.push(asked);
    expect(turnedAway).toEqual(IN_ORDER.slice(0, count));
  });

  it("knows what is asked for in another spelling, as Next does", async () => {
    const { send } = await open(busyWith(FULL));
    for (const asked of ["POST /api/showtimes/%37/hold", "POST /api/v1/%68olds", "POST /%73howtimes/7"])
      expect((await send(asked)).status, asked).toBe(503);
    expect((await send("POST /api/v1/%62ookings")).status).toBe(200);
  });

  it("would let it by if it were read as it was written (twin)", () => {
    const load = busyWith(FULL + 1);
    for (const [url, isTurnedAway] of [
      ["/api/showtimes/7/hold", true],
      ["/api/showtimes/%37/hold", false],
    ] as const)
      expect(load.turnsAway({ method: "POST", url, headers: {} })).toBe(isTurnedAway);
  });

  it("would turn away who is paying, were all requests alike (twin)", async () => {
    vi.resetModules();
    vi.doMock("./priority", async (actual) => ({
      ...(await actual<typeof import("./priority")>()),
      priorityOf: () => "browsing",
    }));
    const alike = await import("./load");
    vi.doUnmock("./priority");
    const load = alike.measureLoad();
    for (let i = 0; i < FULL; i++) load.begin();
    const { send } = await open(load);
    for (const asked of NEVER) expect((await send(asked)).status, asked).toBe(503);
  });

  it("lets in whoever holds seats already, whatever they need on the way, but no pictures", async () => {
    const { send } = await open(busyWith(10 * FULL));
    const now = Date.now();
    const visitorId = newVisitorId();
    const mark = holdMark(visitorId, { until: now + 60_000, now }).value;
    const cookie = `${VISITOR_COOKIE}=${visitorCookie(visitorId).value}; ${HOLD_MARK}=${mark}`;
    const stranger = `${VISITOR_COOKIE}=${visitorCookie(newVisitorId()).value}; ${HOLD_MARK}=${mark}`;
    const ofWhom = async (header: string) => {
      const statuses = [];
      for (const asked of IN_ORDER) statuses.push((await send(asked, { cookie: header })).status);
      return statuses;
    };
    expect(await ofWhom(cookie)).toEqual([503, 200, 200, 200]);
    expect(await ofWhom(stranger)).toEqual([503, 503, 503, 503]);
  });

  it("lets in what it asks of itself for somebody who was let in", async () => {
    const { send, own } = await open(busyWith(10 * FULL));
    await send("GET /checkout/x");
    expect((await send("GET /movies", { "x-matinee-passed": own() })).status).toBe(200);
    expect((await send("GET /movies", { "x-matinee-passed": "guessed" })).status).toBe(503);
  });

  it("counts what it turns away by its kind", async () => {
    const load = busyWith(10 * FULL);
    const { send } = await open(load);
    for (const asked of [...IN_ORDER, ...IN_ORDER.slice(2), ...NEVER]) await send(asked);
    expect([load.takeCount(), load.takeCount()]).toEqual([6, 0]);
    const { metrics } = await import("@/lib/metrics");
    const { values = [] } = (await metrics()?.shed.get()) ?? {};
    expect(values.map(({ labels }) => labels.priority)).toEqual(
      expect.arrayContaining(["extras", "browsing", "sign-ins", "new-holds"]),
    );
  });
});

describe("who is asked to come again", () => {
  const load = busyWith(10 * FULL);
  const browser = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

  it("reads why, on a page that comes again by itself and that nobody keeps", async () => {
    const { send } = await open(load);
    const { status, text, headers } = await send("GET /movies?q=a", browser);
    const seconds = Number(headers["retry-after"]);
    expect([status, headers["content-type"], headers["cache-control"]]).toEqual([
      ...[503, "text/html; charset=utf-8", "private, no-store"],
    ]);
    expect([2, 3, 4, 5]).toContain(seconds);
    expect(text).toContain(`<meta http-equiv="refresh" content="${seconds}">`);
    expect(text).toMatch(/<h1>Very many people are here right now<\/h1>.*again by itself in \d seconds/);
    expect(headers["content-security-policy"]).toMatch(/script-src 'self';.*frame-ancestors 'none'/);
    for (const name of Object.keys(securityHeaders())) expect(headers).toHaveProperty(name.toLowerCase());
  });

  it("reads that nothing was changed, on a page that sends nothing again", async () => {
    const { send, passed } = await open(load);
    const { text } = await send("POST /showtimes/7", browser);
    expect(text).toMatch(/nothing was changed\. Go back/);
    expect(text).not.toContain("refresh");
    expect(passed).toEqual([]);
  });

  it.each([
    ["a page's action", "POST /showtimes/7", { "next-action": "a" }, "text/plain", "refused:busy"],
    ["a seat map", "POST /api/showtimes/7/hold", {}, "application/json; charset=utf-8", '{"code":"busy"}'],
    [
      "a page that goes on to the next",
      "GET /movies?_rsc=1",
      { ...browser, rsc: "1" },
      "text/plain; charset=utf-8",
      "Busy",
    ],
    ["a program", "GET /api/v1/movies", browser, "application/problem+json", "urn:problem-type:matinee:busy"],
  ])("hears it as %s does", async (_who, asked, headers, type, text) => {
    const { send } = await open(load);
    const answer = await send(asked, headers);
    expect([answer.status, answer.headers["content-type"]]).toEqual([503, type]);
    expect(answer.text).toContain(text);
    expect(answer.headers["retry-after"]).toMatch(/^[2-5]$/);
  });
});

describe("what is under way", () => {
  it("is what is not answered yet, and no open seat map", async () => {
    const load = busyWith(0.6 * FULL - 2);
    const { send, port, passed } = await open(load);
    const lines = ["/waits", "/api/showtimes/7/live"].map((path) => {
      const line = connect(port, "127.0.0.1").on("error", () => {});
      line.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
      return line;
    });
    await soon(() => expect(passed).toHaveLength(2));
    load.begin();
    // one waits, and the asked one is one too many
    expect((await send("GET /movies")).status).toBe(503);
    lines[1]?.destroy();
    expect((await send("GET /movies")).status).toBe(503);
    lines[0]?.destroy();
    await soon(async () => expect((await send("GET /movies")).status).toBe(200));
  });

  const BEHIND = " behind ";
  const LIVE = "GET /api/showtimes/7/live HTTP/1.1\r\nHost: x\r\n\r\n";
  const SLOW: [who: string, sent: string, reached: string[]][] = [
    ["sends half a body", "POST /movies/x/review HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf", []],
    ["does not read a page", "GET /large HTTP/1.1\r\nHost: x\r\n\r\n", ["GET /large"]],
    ["does not read a stream", "GET /larger HTTP/1.1\r\nHost: x\r\n\r\n", ["GET /larger"]],
    [
      "asks behind an open seat map",
      `${LIVE}${BEHIND}GET /movies HTTP/1.1\r\nHost: x\r\n\r\n`,
      ["GET /api/showtimes/7/live", "GET /movies"],
    ],
  ];

  /** Once it has been heard, and once more with a load that counts whoever keeps it waiting. */
  async function besides(sent: string, reached: string[], load: Load) {
    const begun = vi.spyOn(load, "begin");
    const { send, port, passed } = await open(load);
    const line = connect(port, "127.0.0.1").on("error", () => {});
    line.pause();
    // what is asked behind a seat map comes once that is open
    for (const [nth, part] of sent.split(BEHIND).entries()) {
      line.write(part);
      await soon(() => expect(begun).toHaveBeenCalledTimes(nth + 1));
      await soon(() => expect(passed).toEqual(reached.slice(0, nth + 1)));
    }
    const { status } = await send("GET /movies");
    line.destroy();
    return status;
  }

  it.each(SLOW)("is nobody who %s", async (_who, sent, reached) => {
    const nearlyFull = () => busyWith(0.6 * FULL - 1);
    expect(await besides(sent, reached, nearlyFull())).toBe(200);
    // twin
    const blind = nearlyFull();
    const { begin } = blind;
    blind.begin = () => ({ ...begin(), waits: () => {} });
    expect(await besides(sent, reached, blind)).toBe(503);
  });

  it("is asked for again once its body is here: meanwhile others came", async () => {
    const load = busyWith(0.6 * FULL - 1);
    const { port, passed } = await open(load);
    const line = connect(port, "127.0.0.1").on("error", () => {});
    let heard = "";
    line.on("data", (part) => {
      heard += part;
    });
    const begun = vi.spyOn(load, "begin");
    line.write("POST /movies/x/review HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nha");
    await soon(() => expect(begun).toHaveBeenCalled());
    begun.mockRestore();
    load.begin();
    line.write("lf");
    await soon(() => expect(heard).toMatch(/^HTTP\/1.1 503/));
    expect(passed).toEqual([]);
    line.destroy();
  });

  it("lets go of the oldest of those that keep it waiting, where they are too many", () => {
    const load = measureLoad();
    const gone: number[] = [];
    const courses = Array.from({ length: MOST_WAITING + 3 }, (_, nth) => load.begin(() => gone.push(nth)));
    // the first goes on, the second is over
    for (const { waits } of courses.slice(0, MOST_WAITING)) waits();
    courses[0]?.goesOn();
    courses[1]?.end();
    for (const { waits } of courses.slice(MOST_WAITING)) waits();
    expect(gone).toEqual([2]);
    courses[0]?.waits();
    expect(gone).toEqual([2, 0]);
  });

  it("may be less once the loop is late at its best, and is as usual again once it is not", async () => {
    const load = busyWith(150);
    const { send } = await open(load);
    const whiles = (count: number, lates: number[]) => {
      for (let i = 0; i < count; i++) {
        for (const lateMs of lates) load.hear(lateMs);
        load.settle();
      }
    };
    // one long query among others is no queue
    whiles(20, [900, 4, 900]);
    expect((await send("POST /api/showtimes/7/hold")).status).toBe(200);
    whiles(1, [900, 400, 900]);
    expect((await send("POST /api/showtimes/7/hold")).status).toBe(503);
    expect((await send("POST /checkout/x")).status).toBe(200);
    whiles(60, [4]);
    expect((await send("POST /api/showtimes/7/hold")).status).toBe(200);
  });

  it("may be less too once all wait before they begin, however soon the loop turns", async () => {
    const load = busyWith(150);
    const { send } = await open(load);
    const settle = (...waits: number[]) => {
      load.hear(4);
      for (const waitedMs of waits) load.hearWait(waitedMs);
      load.settle();
    };
    for (let i = 0; i < 20; i++) settle(900, 3, 900);
    expect((await send("POST /api/showtimes/7/hold")).status).toBe(200);
    // the asked one had nothing to wait for
    settle();
    settle(900, 400, 900);
    expect((await send("POST /api/showtimes/7/hold")).status).toBe(503);
  });

  it("says nothing where nothing was heard", () => {
    const load = busyWith(FULL);
    for (let i = 0; i < 200; i++) load.settle();
    expect(load.turnsAway({ method: "POST", url: "/api/showtimes/7/hold", headers: {} })).toBe(false);
    load.begin();
    expect(load.turnsAway({ method: "POST", url: "/api/showtimes/7/hold", headers: {} })).toBe(true);
  });
});
