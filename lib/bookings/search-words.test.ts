import { describe, expect, it } from "vitest";
import { matchOf, readSearch } from "./search-words";

describe("what was typed to find a booking", () => {
  it.each([
    ["", { kind: "nothing" }],
    [" -'\" ", { kind: "nothing" }],
    ["kx7p-2mq4", { kind: "reference", reference: "KX7P2MQ4" }],
    ["KX7P 2MQ4", { kind: "reference", reference: "KX7P2MQ4" }],
    ["G7", { kind: "seat", row: "G", number: "7" }],
    ["row aa, seat 12", { kind: "seat", row: "AA", number: "12" }],
    ["3-12", { kind: "seat", row: "3", number: "12" }],
    ["Mabel.Marsh@", { kind: "email", start: "mabel.marsh@" }],
    ["Zoë O'Hara", { kind: "words", text: "Zoë O'Hara" }],
    ['"; drop table', { kind: "words", text: '"; drop table' }],
  ])("reads %j", (typed, read) => {
    expect(readSearch(typed)).toEqual(read);
  });

  it("asks for a word's beginning at the theaters of who asks", () => {
    expect(matchOf("mab mar", "all")).toBe(
      '(({name email} : "mab"* AND {name email} : "mar"*) OR ({name email} : "mabmar"*))',
    );
    expect(matchOf("mab", [1, 3])).toBe('theater : (t1 OR t3) AND (({name email} : "mab"*))');
  });
});
