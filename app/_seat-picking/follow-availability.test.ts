import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Answer, followAvailability, type StreamEvents } from "./follow-availability";

const answerOf = (states: string): Answer => ({ states, etag: `"${states}"` });

let streams: { since: string; on: StreamEvents; close: ReturnType<typeof vi.fn> }[];
let server: Answer | "rush" | null;
let isHidden: boolean;
let heard: string[];
let lost: boolean;
let lastHeardAt: number | null;
let wasRush: boolean | undefined;
const ask = vi.fn(async () => server);

function follow() {
  return followAvailability({
    ask,
    listen: (since, on) => {
      const close = vi.fn();
      streams.push({ since, on, close });
      return close;
    },
    isHidden: () => isHidden,
    onAnswer: (answer) => heard.push(answer === "cancelled" ? answer : answer.states),
    onLost: (isLost, heardAt, isRush) => {
      [lost, lastHeardAt, wasRush] = [isLost, heardAt, isRush];
    },
  });
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const stream = () => streams.at(-1) as (typeof streams)[number];

beforeEach(() => {
  vi.useFakeTimers();
  [streams, heard, server, isHidden, lost] = [[], [], answerOf("a"), false, false];
  ask.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("an open map", () => {
  it("asks once, then is told by a stream that starts from what it knows", async () => {
    const following = follow();
    await pass(0);
    expect(stream().since).toBe('"a"');
    stream().on.beat();
    stream().on.answer(answerOf("b"));
    for (let beats = 0; beats < 8; beats++) {
      await pass(15_000);
      stream().on.beat();
    }
    expect(heard).toEqual(["a", "b"]);
    expect(ask).toHaveBeenCalledOnce();
    following.stop();
    expect(stream().close).toHaveBeenCalled();
  });

  it("goes on asking while a stream that was opened says nothing", async () => {
    const following = follow();
    await pass(9_000);
    expect(ask).toHaveBeenCalledTimes(3);
    following.stop();
  });

  it("asks instead when the stream is refused, and tries it again later and later", async () => {
    const following = follow();
    await pass(0);
    for (let refused = 0, seconds = 0; seconds < 1_800; seconds++) {
      for (; refused < streams.length; refused++) streams[refused]?.on.broken();
      await pass(1_000);
    }
    expect(streams.length).toBeGreaterThan(8);
    expect(streams.length).toBeLessThan(25);
    expect(ask.mock.calls.length).toBeGreaterThan(30 * 14);
    following.stop();
  });

  it("gives up a stream that misses its beats, and comes back to it", async () => {
    const following = follow();
    await pass(0);
    stream().on.beat();
    server = answerOf("b");
    await pass(42_000);
    expect(streams[0]?.close).toHaveBeenCalled();
    expect(heard).toEqual(["a", "b"]);
    await pass(10_000);
    expect(stream().since).toBe('"b"');
    following.stop();
  });

  it("says that the connection is lost after a second failure, and that it is back", async () => {
    const following = follow();
    await pass(0);
    stream().on.beat();
    server = null;
    stream().on.broken();
    await pass(5_000);
    expect(lost).toBe(true);
    server = answerOf("b");
    await pass(10_000);
    expect(lost).toBe(false);
    expect(new Set(heard)).toEqual(new Set(["a", "b"]));
    following.stop();
  });

  it("tells a rush from a lost connection, and asks again alike", async () => {
    server = "rush";
    const following = follow();
    await pass(5_000);
    expect([lost, lastHeardAt, wasRush]).toEqual([true, null, true]);
    server = null;
    await pass(30_000);
    expect([lost, wasRush]).toEqual([true, false]);
    server = answerOf("a");
    await pass(60_000);
    expect([lost, heard.at(-1)]).toEqual([false, "a"]);
    following.stop();
  });

  it("says so at once when the machine goes offline, and asks at once when it is back", async () => {
    const following = follow();
    await pass(0);
    server = null;
    following.offline();
    expect(lost).toBe(true);
    await pass(60_000);
    server = answerOf("b");
    following.online();
    await pass(0);
    expect([lost, heard.at(-1), stream().since]).toEqual([false, "b", '"b"']);
    following.stop();
  });

  it("says how old what it shows is: as of the last answer or beat, and nothing before the first", async () => {
    server = null;
    const following = follow();
    await pass(5_000);
    expect([lost, lastHeardAt]).toEqual([true, null]);
    server = answerOf("a");
    following.online();
    await pass(0);
    const answered = Date.now();
    following.offline();
    expect([lost, lastHeardAt]).toEqual([true, answered]);
    await pass(60_000);
    following.online();
    await pass(0);
    stream().on.beat();
    await pass(15_000);
    stream().on.beat();
    const beaten = Date.now();
    await pass(10_000);
    server = null;
    following.offline();
    expect([lost, lastHeardAt]).toEqual([true, beaten]);
    following.stop();
  });

  it("closes its stream while hidden, asks once a minute, and at once when looked at again", async () => {
    const following = follow();
    await pass(0);
    stream().on.beat();
    isHidden = true;
    following.shown();
    expect(stream().close).toHaveBeenCalled();
    await pass(125_000);
    expect(ask).toHaveBeenCalledTimes(3);
    isHidden = false;
    following.shown();
    await pass(0);
    expect(ask).toHaveBeenCalledTimes(4);
    expect(streams).toHaveLength(2);
    following.stop();
  });

  it("does not let a slow answer undo what the stream said since", async () => {
    const following = follow();
    await pass(0);
    ask.mockImplementationOnce(async () => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return answerOf("old");
    });
    following.look();
    stream().on.answer(answerOf("new"));
    await pass(1_000);
    expect(heard).toEqual(["a", "new"]);
    following.stop();
  });

  it("stops for good when the showtime is cancelled", async () => {
    follow();
    await pass(0);
    stream().on.answer("cancelled");
    await pass(60_000);
    expect(heard).toEqual(["a", "cancelled"]);
    expect(ask).toHaveBeenCalledOnce();
    expect(stream().close).toHaveBeenCalled();
  });
});
