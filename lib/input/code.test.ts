import { expect, it } from "vitest";
import { plainCode } from "./code";

it.each([
  " welcome 10 ",
  "ｗｅｌｃｏｍｅ１０",
  "WELCOME１０",
  "welcome١٠",
  "WELCOME۱۰",
  "welcome10\u200B",
  "wel\u00ADcome10",
  "WELCOME10.",
  "“WELCOME10”",
  "'welcome10',",
  "(welcome10)",
  "welcome\u00A010\t",
  "\u202Ewelcome10",
  "»WELCOME10«",
])("%j is the code WELCOME10", (typed) => {
  expect(plainCode(typed)).toBe("WELCOME10");
});

it.each(["SPRING-5", "spring–5", "Spring — 5", "SPRING−5", "spring‑5."])(
  "%j is the code SPRING-5",
  (typed) => {
    expect(plainCode(typed)).toBe("SPRING-5");
  },
);

it.each(["", " ", "\u200B", "..."])("%j is no code", (typed) => {
  expect(plainCode(typed)).toBe("");
});
