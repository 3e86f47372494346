import { expect, it } from "vitest";
import { asLine, lineWriter } from "./log";

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
