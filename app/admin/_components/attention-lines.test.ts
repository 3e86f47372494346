import { expect, it } from "vitest";
import { attentionLines } from "./attention-lines";

it("leads from a letter that did not arrive to where it can be sent again", () => {
  const letter = { id: "l", bookingId: "b", to: "a@b.org", subject: "", failure: "full", createdAt: 0 };
  const leadsTo = (kind: "booking-confirmed" | "booking-cancelled" | "reset", isAdmin: boolean) => {
    const letters = [{ ...letter, kind, ...(kind === "reset" && { bookingId: null }) }];
    const attention = { owed: [], inDoubt: [], letters, drafts: [], bareScreens: [] };
    return attentionLines(attention, { isAdmin }).map(({ href }) => href);
  };
  expect(leadsTo("booking-confirmed", true)).toEqual(["/admin/bookings/b"]);
  expect(leadsTo("booking-cancelled", true)).toEqual(["/admin/messages/l"]);
  expect(leadsTo("booking-cancelled", false)).toEqual(["/admin/bookings/b"]);
  expect(leadsTo("reset", true)).toEqual(["/admin/messages/l"]);
});
