import { expect, test } from "vitest";
import { newReference } from "@/lib/id";
import { formatReference, plainReference } from "./reference";
import { readSearch } from "./search-words";

test("a reference is shown with a dash", () => {
  expect(formatReference("KX7P2MQ4")).toBe("KX7P-2MQ4");
});

test("whichever way it is typed, it is the same one, and a search takes it for one", () => {
  for (const typed of [
    "KX7P-2MQ4",
    "KX7P2MQ4",
    "kx7p 2mq4",
    " kx7p-2mq4 ",
    "KX7P–2MQ4",
    "“ｋｘ７ｐ—２ｍｑ４”.",
    "KX7P\u00AD2MQ4",
  ]) {
    expect(plainReference(typed)).toBe("KX7P2MQ4");
    expect(readSearch(typed)).toEqual({ kind: "reference", reference: "KX7P2MQ4" });
  }
  const reference = newReference();
  expect(plainReference(formatReference(reference))).toBe(reference);
});
