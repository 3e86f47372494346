import { expect, it } from "vitest";
import { openHashQueue, type Turn } from "./hash-queue";

const known: Turn = { isKnown: true };
const from = (network: string | null): Turn => ({ isKnown: false, network });

/** Works that end when they are told to, and who has begun. */
function slowWorks() {
  const finish: (() => void)[] = [];
  const begun: string[] = [];
  let most = 0;
  let running = 0;
  const work = (who: string) => async () => {
    begun.push(who);
    most = Math.max(most, ++running);
    await new Promise<void>((done) => finish.push(done));
    running--;
  };
  const finishAll = async (count: number) => {
    for (let done = 0; done < count; done++) {
      while (finish.length === 0) await new Promise(setImmediate);
      finish.shift()?.();
    }
  };
  return { work, finishAll, begun, most: () => most };
}

const codes = async (answers: Promise<{ ok: true } | { ok: false; code: string }>[]) =>
  (await Promise.all(answers)).map((answer) => (answer.ok ? "done" : answer.code));

it("runs so many side by side, lets so many wait, and turns the rest away", async () => {
  const inTurn = openHashQueue({ atOnce: 2, waiting: 3, waitingPerNetwork: 9 });
  const { work, finishAll, most } = slowWorks();
  const answers = Array.from({ length: 7 }, () => inTurn(from(null), work("")));
  await finishAll(5);
  expect(await codes(answers)).toEqual(["done", "done", "done", "done", "done", "busy", "busy"]);
  expect(most()).toBe(2);
});

it("lets each network wait with its share, and serves them in turns", async () => {
  const inTurn = openHashQueue({ atOnce: 1, waiting: 9, waitingPerNetwork: 3 });
  const { work, finishAll, begun } = slowWorks();
  const many = Array.from({ length: 5 }, () => inTurn(from("many"), work("many")));
  const others = ["one", "two"].map((network) => inTurn(from(network), work(network)));
  await finishAll(6);
  expect(await codes(many)).toEqual(["done", "done", "done", "done", "busy"]);
  expect(await codes(others)).toEqual(["done", "done"]);
  expect(begun).toEqual(["many", "many", "one", "two", "many", "many"]);
});

it("leaves no room for others once a network may fill the line (twin)", async () => {
  const inTurn = openHashQueue({ atOnce: 1, waiting: 3, waitingPerNetwork: 3 });
  const { work, finishAll } = slowWorks();
  const many = Array.from({ length: 4 }, () => inTurn(from("many"), work("many")));
  const other = inTurn(from("one"), work("one"));
  await finishAll(4);
  expect(await codes([...many, other])).toEqual(["done", "done", "done", "done", "busy"]);
});

it("serves known ones first, and has room for them when strangers have filled theirs", async () => {
  const inTurn = openHashQueue({ atOnce: 1, waiting: 2, waitingPerNetwork: 2 });
  const { work, finishAll, begun } = slowWorks();
  const answers = ["a", "a", "b", "c"].map((network) => inTurn(from(network), work(network)));
  answers.push(inTurn(known, work("known")), inTurn(known, work("known")), inTurn(known, work("known")));
  await finishAll(5);
  expect(await codes(answers)).toEqual(["done", "done", "done", "busy", "done", "done", "busy"]);
  expect(begun).toEqual(["a", "known", "known", "a", "b"]);
});

it("treats a stranger alike whom it takes for known (twin)", async () => {
  const inTurn = openHashQueue({ atOnce: 1, waiting: 9, waitingPerNetwork: 9 });
  const { work, finishAll, begun } = slowWorks();
  const answers = [inTurn(from("a"), work("first"))];
  for (let i = 0; i < 3; i++) answers.push(inTurn(from("a"), work("crowd")));
  answers.push(inTurn(from("a"), work("owner")));
  await finishAll(5);
  await codes(answers);
  expect(begun.at(-1)).toBe("owner");
});

it("goes on after a work that failed", async () => {
  const inTurn = openHashQueue({ atOnce: 1, waiting: 0, waitingPerNetwork: 0 });
  await expect(inTurn(known, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await inTurn(known, async () => 7)).toEqual({ ok: true, value: 7 });
});
