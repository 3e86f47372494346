import { expect, it } from "vitest";
import { line } from "@/lib/input/text";
import { said, tidied } from "./texts";
import { translationsInput } from "./translations-input";

it("takes further languages alone, within the limits of the field itself", () => {
  const input = translationsInput({ title: line(200) });
  expect(input.parse({ title: { de: " Der  General " } })).toEqual({ title: { de: "Der General" } });
  expect(input.parse({ title: { de: "" } })).toEqual({ title: { de: "" } });
  for (const texts of [
    { en: "x" },
    { "de-DE": "x" },
    { __proto__x: "x" },
    { de: "x".repeat(201) },
    { de: 1 },
  ])
    expect(input.safeParse({ title: texts }).success, JSON.stringify(texts).slice(0, 40)).toBe(false);
});

it("says what is its own where a text is empty or of nobody", () => {
  expect(said("Own", { de: "Deutsch" }, "de")).toBe("Deutsch");
  expect(said("Own", { de: "" }, "de")).toBe("Own");
  expect(said("Own", {}, "constructor")).toBe("Own");
  expect(said("Own", undefined, "de")).toBe("Own");
  expect(tidied(["a", "b"], { b: { de: "2", ar: "1" }, a: { de: "" } })).toEqual({ b: { ar: "1", de: "2" } });
});
