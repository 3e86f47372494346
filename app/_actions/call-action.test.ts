import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { soon } from "@/lib/testing/soon";
import { callAction, callForWords } from "./call-action";
import { askToSignIn, confirmAsk, signInAsk } from "./sign-in-ask";
import { isUnsure, UNANSWERED_WORDS } from "./unanswered";

const online = (onLine: boolean) => vi.stubGlobal("navigator", { onLine });
const lost = () => Promise.reject(new TypeError("Failed to fetch"));
const answers = (...given: unknown[]) => vi.fn(async () => given.shift());
const signedOut = { refusedAs: "signed-out" } as const;

beforeEach(() => online(true));
afterEach(() => {
  signInAsk.read()?.answer(false);
  vi.unstubAllGlobals();
});

describe("callAction", () => {
  it("answers what the action answers", async () => {
    expect(await callAction(async () => ({ ok: true, value: 7 }))).toEqual({ ok: true, value: 7 });
  });

  it("says that nothing was sent only when the browser knew that it was offline", async () => {
    expect(await callAction(lost)).toMatchObject({ ok: false, code: "unheard" });
    online(false);
    expect(await callAction(lost)).toMatchObject({ ok: false, code: "offline" });
  });

  it("does not claim to know what came of an action that broke", async () => {
    const broken = () => Promise.reject(Object.assign(new Error("masked"), { digest: "1234" }));
    expect(await callAction(broken)).toMatchObject({ ok: false, code: "failed" });
  });

  it("says that nobody knows yet where the database fell silent, and to look before it is sent again", async () => {
    const told = { code: "in-doubt", words: UNANSWERED_WORDS["in-doubt"] };
    expect(await callAction(async () => ({ refusedAs: "in-doubt" as const }))).toMatchObject(told);
    expect(await callAction(() => Promise.reject(new Error("refused:in-doubt")))).toMatchObject(told);
    expect(isUnsure(told.words)).toBe(true);
  });

  it("knows that what the gate refused was not read", async () => {
    const refused = (code: string) => () => Promise.reject(new Error(`refused:${code}`));
    expect(await callAction(refused("too-large"))).toMatchObject({ code: "too-large" });
    expect(await callAction(refused("unreadable"))).toMatchObject({ code: "turned-away" });
    const act = vi.fn(refused("signed-out"));
    const called = callAction(act);
    await soon(() => expect(signInAsk.read()).not.toBeNull());
    signInAsk.read()?.answer(false);
    expect(await called).toMatchObject({ code: "signed-out" });
  });

  it("calls once more in a rush, and says so when it lasts", async () => {
    vi.useFakeTimers();
    const turnedAway = () => Promise.reject(new Error("refused:busy"));
    const answered = [turnedAway, async () => "done"];
    const soon = callAction(() => (answered.shift() ?? expect.fail("called too often"))());
    await vi.runAllTimersAsync();
    expect(await soon).toBe("done");
    const act = vi.fn(turnedAway);
    const late = callAction(act);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(act).toHaveBeenCalledTimes(1);
    await vi.runAllTimersAsync();
    expect(await late).toMatchObject({ ok: false, code: "rush", words: UNANSWERED_WORDS.rush });
    expect(act).toHaveBeenCalledTimes(3);
    vi.useRealTimers();
  });

  it("lets a redirect lead on", async () => {
    const error = Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;push;/admin;307;" });
    await expect(callAction(() => Promise.reject(error))).rejects.toBe(error);
  });

  it("asks who is signed out to sign in, and calls once more", async () => {
    const act = answers(signedOut, "done");
    const called = callAction(act);
    await soon(() => expect(signInAsk.read()).not.toBeNull());
    expect(act).toHaveBeenCalledTimes(1);
    signInAsk.read()?.answer(true);
    expect(await called).toBe("done");
    expect(signInAsk.read()).toBeNull();
  });

  it("asks who is to show that it is they for a code, and calls once more or sends nothing", async () => {
    const unconfirmed = { refusedAs: "unconfirmed" } as const;
    for (const isDone of [true, false]) {
      const act = answers(unconfirmed, "done");
      const called = callAction(act);
      await soon(() => expect(confirmAsk.read()).not.toBeNull());
      expect(signInAsk.read()).toBeNull();
      confirmAsk.read()?.answer(isDone);
      expect(await called).toEqual(isDone ? "done" : expect.objectContaining({ code: "unconfirmed" }));
      expect(act).toHaveBeenCalledTimes(isDone ? 2 : 1);
    }
  });

  it("sends nothing more when signing in is put off", async () => {
    const act = answers(signedOut, "done");
    const called = callAction(act);
    await soon(() => expect(signInAsk.read()).not.toBeNull());
    signInAsk.read()?.answer(false);
    expect(await called).toMatchObject({ code: "signed-out" });
    expect(act).toHaveBeenCalledTimes(1);
  });

  it("asks one form of two that are signed out at once", async () => {
    const both = [askToSignIn(), askToSignIn()];
    signInAsk.read()?.answer(true);
    expect(await Promise.all(both)).toEqual([true, true]);
  });

  it("says that a right is gone, and asks nobody to sign in", async () => {
    expect(await callAction(answers({ refusedAs: "not-allowed" }))).toMatchObject({ code: "not-allowed" });
    expect(signInAsk.read()).toBeNull();
  });

  it("speaks in words where an action does", async () => {
    expect(await callForWords(async () => null)).toBeNull();
    expect(await callForWords(async () => "Too late.")).toBe("Too late.");
    expect(await callForWords(lost)).toBe(UNANSWERED_WORDS.unheard);
  });
});
