import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const files = globSync("{app,components}/**/*.{ts,tsx}")
  .filter((path) => !path.includes(".test."))
  .map((path) => ({ path, text: readFileSync(path, "utf8") }));
const isServer = ({ text }: { text: string }) => text.startsWith('"use server";');

/** What a file of actions exports that is neither a type nor guarded. */
const unguarded = (text: string) =>
  [...text.matchAll(/^export (?!type |interface )(.+)$/gm)]
    .map(([, rest = ""]) => rest)
    .filter((rest) => !/^const \w+ = guarded\(/.test(rest));

/** Calls that would reject, or be taken for an answer, when there is none. */
const calledPast = (text: string) =>
  [
    /(?:await|return|void) (?!callAction)\w+Action\(/g,
    /\b(?!callAction)\w+Action\([^;]*?\)\s*\.(?:then|catch|finally)\(/g,
    /<form[^>]*action=\{\w+Action\}/g,
    /useActionState\(\s*\w+Action\b/g,
  ].flatMap((way) => [...text.matchAll(way)].map(([call]) => call));

describe("a server action", () => {
  it("is guarded, each of them", () => {
    const found = files.filter(isServer);
    expect(found.length).toBeGreaterThan(30);
    expect(found.flatMap(({ path, text }) => unguarded(text).map((name) => `${path} ${name}`))).toEqual([]);
  });

  it("is called by callAction and nothing else", () => {
    const faults = files
      .filter((file) => !isServer(file))
      .flatMap(({ path, text }) => calledPast(text).map((call) => `${path}: ${call}`));
    expect(faults).toEqual([]);
  });

  it("would be found without a guard", () => {
    expect(unguarded("export async function payAction() {}")).toHaveLength(1);
    expect(unguarded("export const payAction = async () => {};")).toHaveLength(1);
    expect(unguarded("export const payAction = guarded(async () => {});")).toEqual([]);
  });

  it.each([
    "const words = await payAction(data);",
    "const pay = () => payAction(data).catch(() => null);",
    "<form action={payAction}>",
    "const [state, pay] = useActionState(payAction, {});",
  ])("would be found where it is called in another way: %s", (text) => {
    expect(calledPast(text)).toHaveLength(1);
  });
});
