import { createElement, useEffect } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, it, vi } from "vitest";
import { useRoom } from "./use-room";

/** Longer than anything takes on a busy machine. */
const WITHIN = { timeout: 20_000 };

/** As much of a page as React and the hook touch for a component that draws nothing. */
function emptyPage() {
  const view = { HTMLIFrameElement: class {}, addEventListener() {} };
  const page = { nodeType: 9, activeElement: null, addEventListener() {}, defaultView: view };
  vi.stubGlobal("window", view);
  vi.stubGlobal("document", page);
  return { nodeType: 1, nodeName: "DIV", tagName: "DIV", ownerDocument: page, addEventListener() {} };
}

/** Hears these answers one after the other, and tells what was asked and which states were drawn. */
function mount(answers: object[]) {
  const asked: string[] = [];
  const drawn: (string | null)[] = [];
  vi.stubGlobal("fetch", async (_: string, { method = "GET", body = "" }: RequestInit = {}) => {
    asked.push(`${method} ${body}`.trim());
    return Response.json(answers.shift());
  });
  function Waiting() {
    const { heard, refusal } = useRoom(7);
    const shown = heard?.standing.state ?? refusal;
    useEffect(() => void drawn.push(shown), [shown]);
    return null;
  }
  createRoot(emptyPage() as unknown as Element).render(createElement(Waiting));
  return { asked, drawn };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const told = (state: object, againMs: number | null) => ({ ok: true, now: Date.now(), againMs, ...state });
const JOIN = 'POST {"act":"join"}';

it("comes in with the cookie that the first answer brings, and as soon as the doors open, and then asks", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const { asked, drawn } = mount([
    { ok: false, code: "cookies-needed" },
    told({ state: "early", opensAt: 0, doorsAt: 0 }, 0),
    told({ state: "before", opensAt: 0, people: 1 }, 0),
    told({ state: "waiting", ahead: 3 }, 0),
    told({ state: "admitted", until: 0 }, null),
  ]);
  await vi.waitFor(() => expect(drawn.at(-1)).toBe("admitted"), WITHIN);
  expect(drawn).toEqual([null, "early", "before", "waiting", "admitted"]);
  expect(asked).toEqual([JOIN, JOIN, JOIN, "GET", "GET"]);
});

it("says that a browser keeps no cookies, and asks no more", async () => {
  const refused = { ok: false, code: "cookies-needed" };
  const { asked, drawn } = mount([refused, refused]);
  await vi.waitFor(() => expect(drawn).toEqual([null, "cookies-needed"]), WITHIN);
  expect(asked).toEqual([JOIN, JOIN]);
});
