import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { guardServer } from "./gate";

let server: Server;
let passed: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    passed.push(request.url ?? "");
    request.resume();
    response.end("passed");
  });
  guardServer(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  passed = [];
});

const line = (): Socket => connect((server.address() as AddressInfo).port, "127.0.0.1").on("error", () => {});

/** All that is answered to these bytes until the line is closed. */
const answerTo = (text: string) =>
  new Promise<string>((resolve) => {
    let heard = "";
    const its = line();
    its.on("data", (part) => {
      heard += part;
    });
    its.on("close", () => resolve(heard));
    its.end(text);
  });

const HIDDEN = "GET /hidden HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
const post = (...headers: string[]) =>
  `POST /sign-in HTTP/1.1\r\n${["Host: x", ...headers].join("\r\n")}\r\n\r\n`;
const CHUNKED = "Transfer-Encoding: chunked";

describe("a request hidden in the body of another", () => {
  it.each([
    ["of a length and in pieces", `${post("Content-Length: 5", CHUNKED)}0\r\n\r\n${HIDDEN}`],
    [
      "in pieces and of a length",
      `${post(CHUNKED, `Content-Length: ${HIDDEN.length + 5}`)}0\r\n\r\n${HIDDEN}`,
    ],
    ["of two lengths", post("Content-Length: 0", `Content-Length: ${HIDDEN.length}`) + HIDDEN],
    ["of two lengths in one", post(`Content-Length: 0, ${HIDDEN.length}`) + HIDDEN],
    ["of a length with a sign", post(`Content-Length: +${HIDDEN.length}`) + HIDDEN],
    ["of a length in another notation", post("Content-Length: 0x4") + HIDDEN],
    ["in pieces of another kind", `${post("Transfer-Encoding: xchunked")}0\r\n\r\n${HIDDEN}`],
    ["in pieces, and something after", `${post("Transfer-Encoding: chunked, identity")}0\r\n\r\n${HIDDEN}`],
    ["in pieces of no size", `${post(CHUNKED)}x\r\n\r\n${HIDDEN}`],
    ["behind a name with a space", post(`Content-Length : ${HIDDEN.length}`) + HIDDEN],
    [
      "behind a line that goes on",
      post("X-A: b", ` Content-Length: ${HIDDEN.length}`, "Content-Length: x") + HIDDEN,
    ],
  ])("%s is not read", async (_, text) => {
    expect(await answerTo(text)).toMatch(/^HTTP\/1\.1 400 /);
    expect(passed).not.toContain("/hidden");
  });

  it("is a body where its length says so, and a request where it does not (twin)", async () => {
    expect(await answerTo(post(`Content-Length: ${HIDDEN.length}`) + HIDDEN)).toMatch(/^HTTP\/1\.1 200 /);
    expect(passed).toEqual(["/sign-in"]);
    await answerTo(post("Content-Length: 0") + HIDDEN);
    expect(passed).toEqual(["/sign-in", "/sign-in", "/hidden"]);
  });
});

describe("whoever sends slowly", () => {
  it("keeps a line and nothing else: what has not come whole is handed on to nobody, and others are answered", async () => {
    const slow = Array.from({ length: 20 }, line);
    for (const its of slow) its.write(`${post("Content-Length: 100")}x`);
    await Promise.all(slow.map((its) => new Promise<void>((sent) => its.write("x", () => sent()))));
    expect(await answerTo(HIDDEN)).toMatch(/^HTTP\/1\.1 200 /);
    expect(passed).toEqual(["/hidden"]);
    slow[0]?.write("x".repeat(98));
    await new Promise<void>((heard) => slow[0]?.once("data", () => heard()));
    expect(passed).toEqual(["/hidden", "/sign-in"]);
    for (const its of slow) its.destroy();
  });

  it("is given so long, and then no more", () => {
    // of Node's own; a server that was told to wait for ever would have 0
    expect(server.headersTimeout).toBeGreaterThan(0);
    expect(server.headersTimeout).toBeLessThanOrEqual(60_000);
    expect(server.requestTimeout).toBeGreaterThan(0);
    expect(server.requestTimeout).toBeLessThanOrEqual(300_000);
  });
});
