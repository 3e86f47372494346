import { expect, it } from "vitest";
import { DEFAULT_LOCALE } from "@/lib/languages";
import { directionOf, read, stepOf } from "./direction";

it("tells which way a language is read", () => {
  expect([DEFAULT_LOCALE, "de-DE", "uz-Latn", "ar-Latn"].map(directionOf)).toEqual([
    "ltr",
    "ltr",
    "ltr",
    "ltr",
  ]);
  expect(["ar", "ar-EG", "ar-u-nu-latn", "he", "fa", "ur", "az-Arab"].map(directionOf)).toEqual(
    Array(7).fill("rtl"),
  );
});

it("tells it as well where the engine does not, and of an older engine", () => {
  const tags = [DEFAULT_LOCALE, "de", "ar", "ar-EG", "he", "ur-PK", "ar-Latn", "pa-Arab", "argh"];
  expect(tags.map((tag) => read(tag, {}))).toEqual([
    ...["ltr", "ltr", "rtl", "rtl", "rtl", "rtl"],
    ...["ltr", "rtl", "ltr"],
  ]);
  expect(read("xx", { textInfo: { direction: "rtl" } })).toBe("rtl");
  expect(read("xx", { getTextInfo: () => ({ direction: "rtl" }) })).toBe("rtl");
});

it("lets arrow keys lead to what is seen there", () => {
  expect(["ArrowRight", "ArrowLeft", "ArrowDown"].map((key) => stepOf(key, "ltr"))).toEqual([1, -1, 0]);
  expect(["ArrowRight", "ArrowLeft", "ArrowDown"].map((key) => stepOf(key, "rtl"))).toEqual([-1, 1, 0]);
});
