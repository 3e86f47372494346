import { expect, it } from "vitest";
import { keptFor } from "./kept-for";

it("asks once at a time, and again once the answer is old", async () => {
  let now = 0;
  let asked = 0;
  let answer = (_: number) => {};
  const ask = () =>
    new Promise<number>((resolve) => {
      asked++;
      answer = resolve;
    });
  const get = keptFor(1_000, ask, () => now);
  const first = [get(), get()];
  // an answer that is long in coming is waited for
  now = 5_000;
  first.push(get());
  expect(asked).toBe(1);
  answer(1);
  expect(await Promise.all(first)).toEqual([1, 1, 1]);
  now = 5_999;
  expect(await get()).toBe(1);
  now = 6_000;
  const second = get();
  expect(asked).toBe(2);
  answer(2);
  expect(await second).toBe(2);
});

it("keeps no failure", async () => {
  let fails = true;
  const get = keptFor(
    1_000,
    async () => {
      if (fails) throw new Error("away");
      return "here";
    },
    () => 0,
  );
  await expect(get()).rejects.toThrow("away");
  fails = false;
  expect(await get()).toBe("here");
});
