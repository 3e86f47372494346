import { globSync, readFileSync } from "node:fs";
import { createElement, useEffect, useState, useTransition } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, describe, expect, it, vi } from "vitest";
import { soon } from "@/lib/testing/soon";
import { useAsking } from "./use-asking";

type Drawn = { isPending: boolean; heard: string | null };

/** As much of a page as React touches for a component that draws nothing. */
function emptyPage() {
  const view = { HTMLIFrameElement: class {}, addEventListener() {} };
  const page = { nodeType: 9, activeElement: null, addEventListener() {}, defaultView: view };
  vi.stubGlobal("window", view);
  vi.stubGlobal("document", page);
  return { nodeType: 1, nodeName: "DIV", tagName: "DIV", ownerDocument: page, addEventListener() {} };
}

/** Each state that a person could have seen, in its order. */
function mount(use: typeof useAsking) {
  const drawn: Drawn[] = [];
  let ask: (call: () => Promise<string>) => void = () => {};
  function Asking() {
    const asking = use();
    const [heard, setHeard] = useState<string | null>(null);
    const { isPending } = asking;
    ask = (call) => asking.ask(call, setHeard);
    useEffect(() => void drawn.push({ isPending, heard }), [isPending, heard]);
    return null;
  }
  const root = createRoot(emptyPage() as unknown as Element);
  root.render(createElement(Asking));
  return { drawn, root, ask: (call: () => Promise<string>) => ask(call) };
}

/** The same without its inner transition. */
function useAskingPlainly() {
  const [isPending, startTransition] = useTransition();
  const ask = <Answer>(call: () => Promise<Answer>, hear: (answer: Answer) => void) =>
    startTransition(async () => hear(await call()));
  return { ask, isPending };
}

/** What is drawn from asking on until the answer is there and nothing is waited for. */
async function drawnBy(use: typeof useAsking): Promise<Drawn[]> {
  const page = mount(use);
  await soon(() => expect(page.drawn).toHaveLength(1));
  page.ask(async () => {
    await new Promise(setImmediate);
    return "found";
  });
  await soon(() => expect(page.drawn.at(-1)).toEqual({ isPending: false, heard: "found" }));
  page.root.unmount();
  await new Promise(setImmediate);
  return page.drawn;
}

afterEach(() => vi.unstubAllGlobals());

describe("an answer of the server", () => {
  it("is drawn in one moment with the end of waiting", async () => {
    expect(await drawnBy(useAsking)).toEqual([
      { isPending: false, heard: null },
      { isPending: true, heard: null },
      { isPending: false, heard: "found" },
    ]);
  });

  it("would be drawn while its button still waits without the inner transition (twin)", async () => {
    expect(await drawnBy(useAskingPlainly)).toContainEqual({ isPending: true, heard: "found" });
  });
});

/** Shown before the server has answered, and waited for by nobody: what is heard are messages at the page's edge. */
const AT_ONCE = new Set([
  "app/localized/[language]/admin/schedule/_components/use-day-board.ts",
  "app/localized/[language]/admin/theaters/[id]/_components/screen-rows.tsx",
]);

/** Transitions of a file that wait for something. */
function waiting(text: string): string[] {
  const own = [...text.matchAll(/const \[[^\]]*?(\w+)\] = useTransition\(/g)].map(([, name]) => name);
  return [
    ...text.matchAll(new RegExp(`\\b(?:${["startTransition", ...own].join("|")})\\(\\s*async\\b`, "g")),
  ].map(([call]) => call);
}

describe("a component that waits for an answer", () => {
  it("does so by useAsking and nothing else", () => {
    const found = globSync("{app,components}/**/*.{ts,tsx}")
      .filter((path) => !path.includes(".test.") && waiting(readFileSync(path, "utf8")).length > 0)
      .toSorted();
    expect(found).toEqual(["app/_actions/use-asking.ts", ...AT_ONCE]);
  });

  it("would be found where it does so in another way", () => {
    expect(waiting("const [, start] = useTransition();\nstart(async () => {})")).toHaveLength(1);
    expect(waiting("startTransition(\n  async () => setWords(await call()),\n)")).toHaveLength(1);
    expect(waiting('startTransition(() => router.replace("/"))')).toEqual([]);
  });

  it("may do without only where something is shown at once", () => {
    for (const path of AT_ONCE) expect(readFileSync(path, "utf8")).toContain("useOptimistic(");
  });
});
