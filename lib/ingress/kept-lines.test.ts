import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { KIB } from "@/lib/sizes";
import { guardServer } from "./gate";
import { MOST_LIMIT } from "./limit";
import { measureLoad } from "./load";

const LINES = 20;
const EACH = 10;

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Pages and forms are asked for over a few lines, of a gate that lets nobody in: what was heard, and by how many lines. */
async function comeToFullGate(guard: typeof guardServer) {
  const load = measureLoad();
  for (let i = 0; i < 2 * MOST_LIMIT; i++) load.begin();
  const server = createServer((_request, response) => void response.end("passed"));
  let lines = 0;
  server.on("connection", () => {
    lines++;
  });
  guard(server, undefined, load);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: LINES });
  closing.push(
    () => agent.destroy(),
    () => server.closeAllConnections(),
  );
  const body = "x".repeat(60 * KIB);
  const one = (nth: number) =>
    new Promise<string>((resolve) => {
      const isForm = nth % 2 === 1;
      const asked = { port, host: "127.0.0.1", agent, path: isForm ? "/showtimes/7" : "/movies" };
      const cut = () => resolve("cut");
      request({ ...asked, method: isForm ? "POST" : "GET" }, async (answer) => {
        let text = "";
        for await (const part of answer) text += part;
        const when = Number(answer.headers["retry-after"]) >= 2 ? "later" : "never";
        resolve(`${answer.statusCode} ${when} ${text}`);
      })
        .on("error", cut)
        .end(isForm ? body : undefined);
    });
  const heard = await Promise.all(Array.from({ length: LINES * EACH }, (_, nth) => one(nth)));
  return { lines, heard: [...new Set(heard)], cut: heard.filter((words) => words === "cut").length };
}

describe("who is turned away", () => {
  it("hears so to the end, when to come again too, and goes on over the same line", async () => {
    const { lines, heard, cut } = await comeToFullGate(guardServer);
    expect(heard).toEqual(["503 later Busy, so nothing was changed. Please try again in a moment."]);
    expect([lines, cut]).toEqual([LINES, 0]);
  });

  it("would be cut, were it their line that is let go (twin)", async () => {
    vi.resetModules();
    vi.doMock("./refuse", () => ({
      refuse: (asked: { socket: { destroy: () => void } }) => asked.socket.destroy(),
    }));
    const { guardServer: letsGo } = await import("./gate");
    vi.doUnmock("./refuse");
    expect((await comeToFullGate(letsGo)).cut).toBe(LINES * EACH);
  });
});
