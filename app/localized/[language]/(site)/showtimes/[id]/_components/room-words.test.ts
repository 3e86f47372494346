import { expect, it } from "vitest";
import { aheadWords, hereWords, roughly, spokenWords } from "./room-words";

it("tells a number as exactly as it can be meant", () => {
  expect([0, 7, 10, 14, 96, 126, 949, 1_849].map(roughly)).toEqual([0, 7, 10, 10, 100, 150, 950, 1_800]);
  expect(aheadWords(0)).toBe("You are next.");
  expect(aheadWords(1)).toBe("One person is ahead of you.");
  expect(aheadWords(7)).toBe("7 people are ahead of you.");
  expect(aheadWords(2_345)).toBe("About 2,300 people are ahead of you.");
  expect(hereWords(1)).toBe("You are the first here.");
  expect(hereWords(12)).toBe("About 10 people have come in.");
});

it("reads the line out when it is shorter by much, and not at every answer", () => {
  const spoken = (ahead: number) => spokenWords({ state: "waiting", ahead });
  expect(spoken(99)).toBe(spoken(42));
  expect(spoken(20)).toBe("You are in line. At most 20 people are ahead of you.");
  expect(spoken(1)).toBe("You are in line. One person is ahead of you.");
  expect(spoken(0)).toBe("You are in line. You are next.");
  expect(spokenWords({ state: "admitted", until: 0 })).toBe("It is your turn. Choose your seats.");
});
