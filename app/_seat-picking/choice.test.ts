import { describe, expect, it } from "vitest";
import { type Choice, type ChoiceEvent, chosenIds, nextChoice, noChoice } from "./choice";

const choiceAfter = (...events: ChoiceEvent[]): Choice => events.reduce(nextChoice, noChoice);
const hold = (...seatIds: number[]) => ({
  id: "h",
  expiresAt: 480_000,
  seatIds,
  table: [],
  bookingFee: null,
  currency: "GBP",
});
const take = (key: number, ...seatIds: number[]): ChoiceEvent => ({
  type: "moved",
  move: { key, take: seatIds, give: [] },
});
const release = (key: number, ...seatIds: number[]): ChoiceEvent => ({
  type: "moved",
  move: { key, take: [], give: seatIds },
});
const answered = (key: number, ...seatIds: number[]): ChoiceEvent => ({
  type: "answered",
  key,
  hold: hold(...seatIds),
  skewMs: 5,
});
const sent = (key: number): ChoiceEvent => ({ type: "sent", key });
const mine = (choice: Choice) => [...chosenIds(choice)];

describe("a choice of seats", () => {
  it("shows a seat as mine before the server has answered", () => {
    expect(mine(choiceAfter(take(1, 7)))).toEqual([7]);
  });

  it("takes a refused seat back and leaves the others", () => {
    const choice = choiceAfter(take(1, 7), answered(1, 7), take(2, 8), {
      type: "refused",
      key: 2,
      taken: [8],
    });
    expect(mine(choice)).toEqual([7]);
  });

  it("keeps later moves while an earlier one is answered", () => {
    expect(mine(choiceAfter(take(1, 7), take(2, 8), answered(1, 7)))).toEqual([7, 8]);
    expect(mine(choiceAfter(take(1, 7), release(2, 7), answered(1, 7)))).toEqual([]);
  });

  it("keeps what was answered first, when an older answer comes after it", () => {
    const both = choiceAfter(take(1, 7), take(2, 8), answered(2, 7, 8), answered(1, 7));
    expect(mine(both)).toEqual([7, 8]);
    const left = choiceAfter(
      take(1, 7),
      answered(1, 7),
      take(2, 8),
      release(3, 7),
      answered(3),
      answered(2, 7, 8),
    );
    expect(mine(left)).toEqual([8]);
  });

  it("holds what was released and taken again at once, sent one after the other", () => {
    const again = choiceAfter(
      ...[take(1, 7, 8), sent(1), release(2, 7, 8), answered(1, 7, 8)],
      ...[sent(2), take(3, 7, 8), answered(2), sent(3), answered(3, 7, 8)],
    );
    expect(mine(again)).toEqual([7, 8]);
  });

  it("believes the server about what is held", () => {
    expect(mine(choiceAfter(take(1, 7), answered(1, 7, 9)))).toEqual([7, 9]);
  });

  it("is not disturbed by a reading that was taken while a move is on its way", () => {
    expect(
      mine(
        choiceAfter(
          take(1, 7),
          { type: "read", hold: null, payment: null, now: 480_000, skewMs: 0 },
          answered(1, 7),
        ),
      ),
    ).toEqual([7]);
  });

  it("follows what another tab did", () => {
    expect(
      mine(
        choiceAfter(take(1, 7), answered(1, 7), {
          type: "read",
          hold: hold(9),
          payment: null,
          now: 5,
          skewMs: 0,
        }),
      ),
    ).toEqual([9]);
  });
});

describe("a choice whose time has run out", () => {
  const ranOut = [take(1, 7, 8), answered(1, 7, 8), { type: "ran-out" }] as const;

  it("is nobody's, and remembered", () => {
    expect(choiceAfter(...ranOut)).toMatchObject({ hold: null, kept: [7, 8] });
    expect(mine(choiceAfter(...ranOut))).toEqual([]);
  });

  it("is remembered when the server says so first", () => {
    const read = { type: "read", hold: null, payment: null, skewMs: 0 } as const;
    const held = [take(1, 7, 8), answered(1, 7, 8)] as const;
    expect(choiceAfter(...held, { ...read, now: 480_000 }).kept).toEqual([7, 8]);
    expect(choiceAfter(...held, { ...read, now: 479_999 }).kept).toEqual([]);
  });

  it("is still remembered when the server confirms that nothing is held", () => {
    expect(
      choiceAfter(...ranOut, { type: "read", hold: null, payment: null, now: 480_000, skewMs: 0 }).kept,
    ).toEqual([7, 8]);
  });

  it("is offered without the seats that went to others", () => {
    expect(choiceAfter(...ranOut, take(2, 7, 8), { type: "refused", key: 2, taken: [7] }).kept).toEqual([8]);
  });

  it("is forgotten once seats are held again", () => {
    expect(choiceAfter(...ranOut, take(2, 7, 8), answered(2, 7, 8))).toMatchObject({ kept: [], moves: [] });
  });

  it("is said to have cost nothing only once the server knows of no payment", () => {
    const read = { type: "read", hold: null, now: 480_000, skewMs: 0 } as const;
    expect(choiceAfter(...ranOut).payment).toBeUndefined();
    expect(choiceAfter(...ranOut, { ...read, payment: null })).toMatchObject({ kept: [7, 8], payment: null });
    const payment = { id: "p", holdId: "h", state: "booked" } as const;
    expect(choiceAfter(...ranOut, { ...read, payment })).toMatchObject({ kept: [], payment });
    const other = { ...hold(9), id: "other" };
    expect(choiceAfter(...ranOut, { ...read, hold: other, payment }).payment).toBeNull();
  });
});
