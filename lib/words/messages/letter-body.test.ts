import { expect, it } from "vitest";
import { readMessage } from "./letter-body";

const at = "https://matinee.example";

it("makes paragraphs of blank lines and links of lines that are addresses", () => {
  const body = "Hello.\nTwo lines.\n\nhttps://matinee.example/tickets/abc?x=1\n\nhttps://other.example/\n";
  expect(readMessage(body, at)).toEqual([
    [
      { text: "Hello.", href: null },
      { text: "Two lines.", href: null },
    ],
    [{ text: "https://matinee.example/tickets/abc?x=1", href: "/tickets/abc?x=1" }],
    [{ text: "https://other.example/", href: "https://other.example/" }],
  ]);
});

it.each(["javascript:alert(1)", "see https://matinee.example/", "https://", "ftp://x.example/"])(
  "makes no link of %j",
  (line) => {
    expect(readMessage(line, at)).toEqual([[{ text: line, href: null }]]);
  },
);
