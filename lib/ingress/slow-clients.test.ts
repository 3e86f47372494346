import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { MIB } from "@/lib/sizes";
import { soon } from "@/lib/testing/soon";
import { guardServer } from "./gate";
import { BOUNDS, type Bounds, boundSlowness } from "./slow-clients";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
});

/** A server that answers each request with more than any line holds by itself, and says how often it was asked. */
async function open(bounds: Bounds) {
  let asked = 0;
  const server = createServer({ connectionsCheckingInterval: 20 }, (request, response) => {
    asked++;
    request.resume();
    response.end(Buffer.alloc(64 * MIB));
  });
  servers.push(server);
  guardServer(server);
  boundSlowness(server, bounds);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, port: (server.address() as AddressInfo).port, asked: () => asked };
}

const NEVER_MS = 1_000_000;
const patient: Bounds = { headMs: NEVER_MS, wholeMs: NEVER_MS, silenceMs: NEVER_MS };

/** What is heard by who sends that and no more, once the server lets go. */
const heard = (port: number, sent: string) =>
  new Promise<string>((resolve) => {
    let text = "";
    const line = connect(port, "127.0.0.1").on("error", () => {});
    line.on("data", (part) => {
      text += part;
    });
    line.on("close", () => resolve(text.split("\r\n", 1)[0] ?? ""));
    line.write(sent);
  });

const HALF_A_HEAD = "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ";
const HALF_A_BODY = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf";

describe("who sends slowly", () => {
  it.each([
    ["a head", HALF_A_HEAD, { ...patient, headMs: 60 }],
    ["a body", HALF_A_BODY, { ...patient, headMs: 60, wholeMs: 60 }],
  ])("is let go in the middle of %s, and nothing of it is answered by us", async (_what, sent, bounds) => {
    const { port, asked } = await open(bounds);
    expect(await heard(port, sent)).toBe("HTTP/1.1 408 Request Timeout");
    expect(asked()).toBe(0);
  });

  it.each([
    ["a head", HALF_A_HEAD],
    ["a body", HALF_A_BODY],
  ])("would keep a line with half of %s without bounds (twin)", async (_what, sent) => {
    const [bound, unbound] = [await open({ ...patient, headMs: 60, wholeMs: 60 }), await open(patient)];
    let isKept = true;
    void heard(unbound.port, sent).then(() => {
      isKept = false;
    });
    await heard(bound.port, sent);
    expect(isKept).toBe(true);
  });
});

describe("who asks and does not read", () => {
  /** Resolves once the server has let go of such a line. */
  async function askAndStaySilent(bounds: Bounds) {
    const { port, asked, server } = await open(bounds);
    const line = connect(port, "127.0.0.1").on("error", () => {});
    line.pause();
    line.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    const isLetGo = new Promise<void>((resolve) => {
      server.on("connection", (socket) => socket.on("close", () => resolve()));
    });
    return { line, asked, isLetGo };
  }

  it("is let go", async () => {
    // a machine that is busy may let go of a line before it has read from it
    for (let asked = 0; asked === 0; ) {
      const silent = await askAndStaySilent({ ...patient, silenceMs: 60 });
      await silent.isLetGo;
      asked = silent.asked();
      silent.line.destroy();
    }
  });

  it("would keep a line and what was to be read without that bound (twin)", async () => {
    const unbound = await askAndStaySilent(patient);
    let isKept = true;
    void unbound.isLetGo.then(() => {
      isKept = false;
    });
    await soon(() => expect(unbound.asked()).toBe(1));
    const bound = await askAndStaySilent({ ...patient, silenceMs: 60 });
    await bound.isLetGo;
    expect(isKept).toBe(true);
    for (const { line } of [unbound, bound]) line.destroy();
  });
});

it("is bound by the gate, whoever listens behind it", () => {
  const server = createServer();
  guardServer(server);
  expect([server.headersTimeout, server.requestTimeout, server.timeout]).toEqual([
    BOUNDS.headMs,
    BOUNDS.wholeMs,
    BOUNDS.silenceMs,
  ]);
});
