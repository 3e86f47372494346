import { expect, it } from "vitest";
import { openHashQueue } from "./hash-queue";

function slowWorks() {
  const finish: (() => void)[] = [];
  let most = 0;
  let running = 0;
  const work = async () => {
    most = Math.max(most, ++running);
    await new Promise<void>((done) => finish.push(done));
    running--;
  };
  return { work, finish, most: () => most };
}

it("runs so many side by side, lets so many wait, and turns the rest away", async () => {
  const inTurn = openHashQueue({ atOnce: 2, waiting: 3 });
  const { work, finish, most } = slowWorks();
  const answers = Array.from({ length: 7 }, () => inTurn(work));
  for (let done = 0; done < 5; done++) {
    while (finish.length === 0) await new Promise(setImmediate);
    finish.shift()?.();
  }
  const codes = (await Promise.all(answers)).map((answer) => (answer.ok ? "done" : answer.code));
  expect(codes).toEqual(["done", "done", "done", "done", "done", "busy", "busy"]);
  expect(most()).toBe(2);
});

it("goes on after a work that failed", async () => {
  const inTurn = openHashQueue({ atOnce: 1, waiting: 0 });
  await expect(inTurn(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await inTurn(async () => 7)).toEqual({ ok: true, value: 7 });
});
