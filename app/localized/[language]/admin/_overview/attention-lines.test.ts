import { expect, it } from "vitest";
import { sampleOf as written } from "@/lib/words/messages/samples";
import { attentionLines } from "./attention-lines";

it("leads from a message that did not arrive to where it can be sent again", () => {
  const fate = { failure: "full", stoppedAs: null, returnedAs: null, returnedWhy: null };
  const message = { id: "l", bookingId: "b", to: "a@b.org", createdAt: 0, ...fate };
  const leadsTo = (kind: "booking-confirmed" | "booking-cancelled" | "reset", isAdmin: boolean) => {
    const undelivered = [{ ...message, ...written(kind), ...(kind === "reset" && { bookingId: null }) }];
    const attention = {
      owed: [],
      reversed: [],
      mismatched: [],
      inDoubt: [],
      undelivered,
      untold: [],
      disabledWebhooks: [],
      drafts: [],
      bareScreens: [],
      reviews: [],
    };
    return attentionLines(attention, { isAdmin }).map(({ href }) => href);
  };
  expect(leadsTo("booking-confirmed", true)).toEqual(["/admin/bookings/b"]);
  expect(leadsTo("booking-cancelled", true)).toEqual(["/admin/messages/l"]);
  expect(leadsTo("booking-cancelled", false)).toEqual(["/admin/bookings/b"]);
  expect(leadsTo("reset", true)).toEqual(["/admin/messages/l"]);
});

it("leads from a review that was reported, or changed while hidden, to the decision", () => {
  const review = {
    ...{ id: "r", movieId: 1, movieTitle: "Metropolis", movieSlug: "metropolis", theaterId: 1 },
    ...{ theaterName: "The Grand", timeZone: "Europe/London", halves: 8, words: "", name: "", createdAt: 0 },
    ...{ writtenAt: 0, hiddenAt: null, hiddenWhy: null, causes: [], isWaiting: true, hasVisit: true },
  };
  const none = { owed: [], reversed: [], mismatched: [], inDoubt: [], undelivered: [], untold: [] };
  const rest = { ...none, disabledWebhooks: [], drafts: [], bareScreens: [] };
  const told = (reports: number) =>
    attentionLines({ ...rest, reviews: [{ ...review, reports }] }, { isAdmin: false })[0];
  expect(told(2)).toMatchObject({
    ...{ title: "A review of Metropolis was reported", href: "/admin/reviews?review=r" },
  });
  expect(told(0)?.title).toBe("A hidden review of Metropolis was changed by its writer");
});

it("says of what was paid at the counter that no provider is waited for, and leads to its payment", () => {
  const owed = { id: "r", bookingId: null, paymentId: "p", state: "requested" as const, failure: null };
  const sum = { amountMinor: 900, currency: "GBP", name: "Ada", createdAt: 0, timeZone: "Europe/London" };
  const told = (isByHand: boolean) =>
    attentionLines(
      {
        owed: [{ ...owed, ...sum, isByHand }],
        reversed: [],
        mismatched: [],
        inDoubt: [],
        undelivered: [],
        untold: [],
        disabledWebhooks: [],
        drafts: [],
        bareScreens: [],
        reviews: [],
      },
      { isAdmin: false },
    ).map(({ title, words, href }) => [title, words[0], href]);
  const title = "£9.00 is still to be refunded to Ada";
  expect(told(true)).toEqual([
    [title, "it was paid at the counter, and is handed back there", "/admin/payments/p"],
  ]);
  expect(told(false)).toEqual([[title, "the provider has not answered", "/admin/payments/p"]]);
});

it("leads from what was taken back to its payment, and says until when it may be answered", () => {
  const at = Date.UTC(2026, 10, 22, 12);
  const sum = { amountMinor: 2_500, currency: "GBP", name: "Ada", timeZone: "Europe/London", dueAt: at };
  const told = (state: "open" | "taken") => {
    const one = { ref: "du_1", kind: "dispute" as const, state, paymentId: "p", updatedAt: at, ...sum };
    const rest = {
      owed: [],
      mismatched: [],
      inDoubt: [],
      undelivered: [],
      untold: [],
      disabledWebhooks: [],
      drafts: [],
      bareScreens: [],
      reviews: [],
    };
    return attentionLines({ ...rest, reversed: [one] }, { isAdmin: false });
  };
  expect(told("open")).toEqual([
    {
      id: "reversal-du_1",
      title: "£25.00 of Ada: the customer disputes the payment",
      words: ["to be answered by Sun 22 Nov, 12:00", "Sun 22 Nov, 12:00"],
      href: "/admin/payments/p",
    },
  ]);
  expect(told("taken")[0]?.words).toEqual(["Sun 22 Nov, 12:00"]);
});

it("says what came in of a payment, and what was asked for", () => {
  const money = { amountMinor: 2_500, currency: "GBP", cameInMinor: 12, cameInCurrency: "JPY" };
  const one = { id: "p", ...money, name: "Ada", updatedAt: Date.UTC(2026, 10, 22, 12), timeZone: "UTC" };
  const rest = {
    owed: [],
    reversed: [],
    inDoubt: [],
    undelivered: [],
    untold: [],
    disabledWebhooks: [],
    drafts: [],
    bareScreens: [],
    reviews: [],
  };
  expect(attentionLines({ ...rest, mismatched: [one] }, { isAdmin: false })).toMatchObject([
    { title: "¥12 came in instead of £25.00 of Ada", href: "/admin/payments/p" },
  ]);
});

it("says of passes whose wallet could not be told how many they are and whose, and leads to their booking", () => {
  const one = { bookingId: "b", wallet: "google" as const, copies: 2, failure: "eventTicketObject 400" };
  const untold = [{ ...one, stoppedAt: Date.UTC(2026, 10, 22, 12), name: "Ada", timeZone: "Europe/London" }];
  const rest = {
    owed: [],
    reversed: [],
    mismatched: [],
    inDoubt: [],
    undelivered: [],
    disabledWebhooks: [],
    drafts: [],
    bareScreens: [],
    reviews: [],
  };
  expect(attentionLines({ ...rest, untold }, { isAdmin: false })).toEqual([
    {
      id: "passes-b-google",
      title: "2 passes of Ada in Google Wallet are out of date",
      words: ["eventTicketObject 400", expect.stringContaining("12:00")],
      href: "/admin/bookings/b",
    },
  ]);
});

it("leads to a webhook that nothing is sent to any more, and says why", () => {
  const one = { id: "w", url: "https://hooks.example.org/in", description: "Newsletter", disabledAt: 0 };
  const rest = {
    owed: [],
    reversed: [],
    mismatched: [],
    inDoubt: [],
    undelivered: [],
    untold: [],
    drafts: [],
    bareScreens: [],
    reviews: [],
  };
  const told = (disabledAs: "gone" | "failing" | "maker-left", description: string) =>
    attentionLines({ ...rest, disabledWebhooks: [{ ...one, disabledAs, description }] }, { isAdmin: false });
  expect(told("failing", "Newsletter")).toMatchObject([
    { title: "Nothing is sent to the webhook Newsletter any more", href: "/admin/people/webhooks/w" },
  ]);
  expect(told("gone", "")).toMatchObject([
    {
      title: "Nothing is sent to the webhook https://hooks.example.org/in any more",
      words: ["it answered that nobody listens there"],
    },
  ]);
  expect(told("maker-left", "")).toMatchObject([
    { words: ["who made it does not run the theater any more"] },
  ]);
});
