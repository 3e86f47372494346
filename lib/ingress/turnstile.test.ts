import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { describe, expect, it, vi } from "vitest";
import { guardServer } from "./gate";
import { LEAST_LIMIT } from "./limit";
import { measureLoad } from "./load";
import { LONGEST_WAIT_MS, openTurnstile } from "./turnstile";

/** A turnstile whose turns and time are the test's. */
function stage() {
  let pending: (() => void)[] = [];
  let nowMs = 0;
  const begun: string[] = [];
  const clockwork = { nextTurn: (then: () => void) => void pending.push(then), nowMs: () => nowMs };
  const { knock, enter } = openTurnstile(clockwork);
  return {
    ...{ knock, begun },
    come: (name: string, goesFirst = false) => {
      const waiting = enter(() => goesFirst);
      if (!waiting) begun.push(name);
      return waiting?.then((waited) => begun.push(waited === null ? `not ${name}` : `${name} ${waited}`));
    },
    /** So many turns of the event loop, each after so long. */
    turn: async (count: number, afterMs = 0) => {
      for (let i = 0; i < count; i++) {
        const now = pending;
        pending = [];
        nowMs += afterMs;
        for (const then of now) then();
        await Promise.resolve();
      }
    },
    isStill: () => pending.length === 0,
  };
}

describe("the turnstile", () => {
  it("lets who comes alone begin at once, and stands still after them", async () => {
    const { come, turn, begun, isStill } = stage();
    come("ada");
    expect(begun).toEqual(["ada"]);
    await turn(1);
    expect(isStill()).toBe(true);
    come("ben");
    expect(begun).toEqual(["ada", "ben"]);
  });

  it("lets one begin a turn, in the order in which they came", async () => {
    const { come, turn, begun } = stage();
    for (const name of ["ada", "ben", "cyd"]) come(name);
    expect(begun).toEqual(["ada"]);
    await turn(1, 5);
    expect(begun).toEqual(["ada", "ben 5"]);
    come("dee");
    await turn(2, 5);
    expect(begun).toEqual(["ada", "ben 5", "cyd 10", "dee 10"]);
  });

  it("lets who is never turned away begin before all who may be", async () => {
    const { come, turn, begun } = stage();
    for (const name of ["ada", "ben", "cyd"]) come(name);
    come("payment", true);
    come("door", true);
    await turn(4);
    expect(begun).toEqual(["ada", "payment 0", "door 0", "ben 0", "cyd 0"]);
  });

  it("lets all who knock in before one more begins, but not for ever", async () => {
    const { come, knock, turn, begun } = stage();
    knock();
    come("ada");
    await turn(1);
    knock();
    await turn(1);
    expect(begun).toEqual([]);
    await turn(1);
    expect(begun).toEqual(["ada 0"]);
    come("ben");
    for (let i = 0; i < 33; i++) {
      expect(begun).toHaveLength(1);
      knock();
      await turn(1);
    }
    expect(begun).toEqual(["ada 0", "ben 0"]);
  });

  it("tells who has waited for too long to come again, where many wait", async () => {
    const { come, turn, begun } = stage();
    for (let nth = 0; nth < LEAST_LIMIT + 4; nth++) come(`${nth}`);
    come("payment", true);
    await turn(1, LONGEST_WAIT_MS + 1);
    await turn(2 * LEAST_LIMIT);
    expect(begun.filter((name) => name.startsWith("not"))).toEqual(["not 1", "not 2", "not 3"]);
    expect(begun).toContain(`payment ${LONGEST_WAIT_MS + 1}`);
    expect(begun).toContain(`103 ${LONGEST_WAIT_MS + 1}`);
  });

  it("lets all wait where few do, since the machine is slow then", async () => {
    const { come, turn, begun } = stage();
    for (let nth = 0; nth < LEAST_LIMIT; nth++) come(`${nth}`);
    await turn(LEAST_LIMIT, 10 * LONGEST_WAIT_MS);
    expect(begun.filter((name) => name.startsWith("not"))).toEqual([]);
    expect(begun).toHaveLength(LEAST_LIMIT);
  });
});

const CROWD = 60;

/**
 * A crowd comes on new connections in one moment, each with a request: how many connections had been taken in when each
 * of them began, and what each was answered.
 */
async function rush(guard: typeof guardServer) {
  let takenIn = 0;
  const takenInAt: number[] = [];
  const listener: RequestListener = (_request, response) => {
    takenInAt.push(takenIn);
    response.end("passed");
  };
  const server = createServer(listener).on("connection", () => {
    takenIn++;
  });
  guard(server, undefined, measureLoad());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const one = () =>
    new Promise<string>((resolve) => {
      let heard = "";
      const line = connect(port, "127.0.0.1").on("error", () => resolve("cut"));
      line.on("data", (part) => {
        heard += part;
      });
      line.on("close", () => resolve(heard.endsWith("passed") ? "passed" : heard || "cut"));
      line.write("GET /movies HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    });
  const answers = await Promise.all(Array.from({ length: CROWD }, one));
  server.close();
  return { takenInAt, answers };
}

describe("a crowd on new connections", () => {
  it("is taken in before work begins, so that the gate sees how many they are, and each is answered", async () => {
    const { takenInAt, answers } = await rush(guardServer);
    expect(takenInAt[0]).toBeGreaterThan(30);
    expect(answers).toEqual(Array(CROWD).fill("passed"));
  });

  it("would wait in the kernel, one a turn, were work begun as it comes (twin)", async () => {
    vi.resetModules();
    vi.doMock("./turnstile", () => ({ openTurnstile: () => ({ knock: () => {}, enter: () => null }) }));
    const { guardServer: withoutTurnstile } = await import("./gate");
    vi.doUnmock("./turnstile");
    const { takenInAt } = await rush(withoutTurnstile);
    expect(takenInAt[0]).toBeLessThan(5);
    expect(takenInAt[20]).toBeLessThan(30);
  });
});

describe("at the gate", () => {
  /** What is answered where a turnstile has everyone wait, and which of them it would let begin before others. */
  async function askWhereAllWait(waited: number | null) {
    const first: boolean[] = [];
    const enter = (goesFirst: () => boolean) => {
      first.push(goesFirst());
      return Promise.resolve(waited);
    };
    vi.resetModules();
    vi.doMock("./turnstile", () => ({ openTurnstile: () => ({ knock: () => {}, enter }) }));
    const gate = await import("./gate");
    vi.doUnmock("./turnstile");
    const load = measureLoad();
    const server = createServer((_request, response) => void response.end("passed"));
    gate.guardServer(server, undefined, load);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const heard: [number, boolean][] = [];
    for (const path of ["/movies", "/checkout/x", "/posters/7/320"]) {
      const { status, headers } = await fetch(`http://127.0.0.1:${port}${path}`);
      heard.push([status, Number(headers.get("retry-after")) >= 2]);
    }
    server.close();
    return { first, heard, turnedAway: load.takeCount() };
  }

  it("who pays goes first, and all begin once they have waited", async () => {
    const { first, heard, turnedAway } = await askWhereAllWait(7);
    expect(first).toEqual([false, true, false]);
    expect([heard, turnedAway]).toEqual([Array(3).fill([200, false]), 0]);
  });

  it("who has waited for too long hears when to come again, and is counted", async () => {
    const { heard, turnedAway } = await askWhereAllWait(null);
    expect([heard, turnedAway]).toEqual([Array(3).fill([503, true]), 3]);
  });
});
