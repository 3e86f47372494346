import { describe, expect, it } from "vitest";
import { newId } from "./id";
import { asLine, lineWriter, logTo } from "./log";
import { inRequest } from "./request-scope";

it("writes one line, in which nothing steers a terminal or looks like another line", () => {
  expect(asLine("x\nFAKE LINE\r\u001b[2J\u0007\u009b1m\u202egnp\u2028y\n")).toBe(
    "x | FAKE LINE\\u{d}\\u{1b}[2J\\u{7}\\u{9b}1m\\u{202e}gnp\\u{2028}y\n",
  );
  expect(asLine("Kino Ä\tß 日本")).toBe("Kino Ä\tß 日本\n");
  expect(asLine("x".repeat(100_000)).length).toBeLessThan(5_000);
});

it("stops after so many lines a minute, and says how many it left out", () => {
  const written: string[] = [];
  let now = 0;
  const write = lineWriter(
    (text) => written.push(text),
    () => now,
  );
  for (let i = 0; i < 1_000; i++) write(`line ${i}\n`);
  expect(written).toHaveLength(120);
  now = 60_000;
  write("next\n");
  expect(written.slice(120)).toEqual(["880 more lines within a minute were left out.\n", "next\n"]);
});

function opened(format: "json" | "text") {
  const written: string[] = [];
  const clock = { now: Date.UTC(2026, 10, 22) };
  const log = logTo(
    (text) => written.push(text),
    format,
    () => clock.now,
  );
  return { log, written, clock };
}

describe("the log of a server", () => {
  it("is JSON, a line each, with the request that it is about", () => {
    const { log, written } = opened("json");
    log("warn", "outside of any");
    inRequest("request-1", () => log("error", 'TypeError: "x"\n    at f (a.js:1:2)\nFAKE\u001b[2J'));
    log("error", " \n");
    expect(written.every((line) => /^\{.*\}\n$/.test(line))).toBe(true);
    const [first, second, ...rest] = written.map((line) => JSON.parse(line));
    expect(first).toEqual({ level: "warn", time: expect.any(String), msg: "outside of any" });
    expect(Number.isNaN(Date.parse(first.time))).toBe(false);
    expect(second).toMatchObject({
      ...{ level: "error", requestId: "request-1" },
      msg: 'TypeError: "x" | at f (a.js:1:2) | FAKE\\u{1b}[2J',
    });
    expect(rest).toEqual([]);
  });

  it("is lines to be read where that was set", () => {
    const { log, written } = opened("text");
    log("warn", "outside of any");
    inRequest("request-1", () => log("error", "within\none\n"));
    expect(written).toEqual(["outside of any\n", "within | one [request-1]\n"]);
  });

  it.each(["json", "text"] as const)("as %s is bounded, and tells what it left out", (format) => {
    const { log, written, clock } = opened(format);
    for (let i = 0; i < 1_000; i++) log("error", `line ${i}`);
    expect(written).toHaveLength(120);
    clock.now += 60_000;
    log("warn", "next");
    expect(written[120]).toContain("880 more lines within a minute were left out.");
    expect(written[121]).toContain("next");
  });

  it.each(["json", "text"] as const)("as %s names nobody, and lets nobody in", (format) => {
    const { log, written } = opened(format);
    const token = newId();
    const failed = new Error(`Failed query: select 1\nparams: ada@example.com,Ada Quill,${token}`);
    log("error", `${failed.stack}`);
    log("error", `⨯ Error: no ticket at https://example.com/tickets/${token}?email=ada%40example.com`);
    log("warn", `Messages are not delivered: 550 <ada@example.com> is full; Authorization: Bearer ${token}`);
    const all = written.join("");
    expect(written).toHaveLength(3);
    expect(all).toContain("no ticket at https://example.com/tickets/");
    for (const personal of ["ada@", "ada%40", "Ada Quill", token])
      expect(all, personal).not.toContain(personal);
  });
});
