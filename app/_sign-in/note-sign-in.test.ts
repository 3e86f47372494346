import { beforeEach, expect, it, vi } from "vitest";
import { noteSignIn, type SignInNote } from "./note-sign-in";

const said: string[] = [];
vi.mock("@/lib/log", async (actual) => ({
  ...(await actual<typeof import("@/lib/log")>()),
  say: (words: string) => said.push(words),
}));
beforeEach(() => said.splice(0));

const note: SignInNote = {
  ...{ by: "password", who: "ada@example.org", network: "Zm9vYmFyYmF6cXV4Zm9vYmFy", outcome: "begun" },
};

it("says of each sign-in by what it was, how it ended and which others it goes with", () => {
  noteSignIn(note);
  noteSignIn({ ...note, outcome: "wrong" });
  noteSignIn({ ...note, by: "second step", outcome: "wrong-code", network: null });
  expect(said).toEqual([
    expect.stringMatching(/^A sign-in by password began a session \(account [\w-]{6}, network Zm9vYm\)\.$/),
    expect.stringMatching(
      /^A sign-in by password was refused: wrong \(account [\w-]{6}, network Zm9vYm\)\.$/,
    ),
    expect.stringMatching(
      /^A sign-in by second step was refused: wrong-code \(account [\w-]{6}, network none\)\.$/,
    ),
  ]);
  expect(new Set(said.map((line) => /account ([\w-]+)/.exec(line)?.[1])).size).toBe(1);
});

it("names nobody, and leaves room for other lines", () => {
  for (let times = 0; times < 50; times++) noteSignIn({ ...note, who: `guess-${times}@example.org` });
  expect(said.length).toBeLessThan(31);
  expect(said.join()).not.toMatch(/guess|example/);
});
