import { FEE_PER } from "@/db/schema/venues";
import fc from "@/db/testing/properties";

/** So few seats that everybody wants the same. */
const SEATS = 6;
const PEOPLE = 4;

const kind = <const Kind extends string>(...kinds: [Kind, ...Kind[]]) => fc.constantFrom(...kinds);
const seats = fc.uniqueArray(fc.nat(SEATS - 1), { minLength: 1, maxLength: 3 });
const who = fc.nat(PEOPLE - 1);
const which = fc.nat(5);

/** What a customer may choose at the test provider; `redirect` is decided at its page, and told by events alone. */
const METHODS = ["succeed", "decline", "slow", "late", "redirect", "no-refund", "slow-refund"] as const;

const buying = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: kind("hold"), who, seats }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("extend", "release"), who }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: kind("pay"),
      who,
      /** What is held for it, where nothing is yet. */
      seats,
      method: fc.constantFrom(...METHODS),
      /** By number, one of the vouchers there are; null: none. */
      voucher: fc.option(fc.nat(3), { freq: 2 }),
      /** Whether anybody waits for the answer. */
      isLeft: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind("reserve"), who: fc.nat(2), seats }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("sell"), seats }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kind("buy-voucher"),
      valueMinor: fc.integer({ min: 500, max: 4_000 }),
      method: fc.constantFrom(...METHODS),
      isLeft: fc.boolean(),
    }),
  },
);

const told = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kind("webhook"),
      which,
      // in whatever order, and the same more than once
      news: fc.array(fc.constantFrom("pending" as const, "captured" as const, "declined" as const), {
        minLength: 1,
        maxLength: 3,
      }),
      isTwice: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kind("ask"), which }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kind("dispute"),
      which,
      state: fc.constantFrom("open" as const, "returned" as const, "taken" as const),
    }),
  },
);

const afterwards = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: kind("cancel", "staff-cancel", "goodwill"), which, all: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: kind("retry", "pay-reservation", "release-reservation"), which }),
  },
  { weight: 3, arbitrary: fc.record({ kind: kind("offer", "accept", "take-back"), which }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("take-offered", "refuse-offered"), which }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("block-voucher"), which, isBlocked: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kind("refund-voucher"),
      which,
      amountMinor: fc.integer({ min: 1, max: 3_000 }),
    }),
  },
);

/** What a theater charges for booking online. */
export const fee = fc.option(
  fc.record(
    {
      per: fc.constantFrom(...FEE_PER),
      amountMinor: fc.integer({ min: 1, max: 150 }),
      currency: fc.constant("GBP"),
      isRefundable: fc.boolean(),
    },
    // the database's library asks values for their class
    { noNullPrototype: true },
  ),
);

/** One thing that happens; whoever and whatever it names by number is found among those there are. */
export const step = fc.oneof(
  { weight: 42, arbitrary: buying },
  { weight: 15, arbitrary: told },
  { weight: 18, arbitrary: afterwards },
  {
    weight: 15,
    arbitrary: fc.record({ kind: kind("later"), minutes: fc.constantFrom(0, 1, 5, 9, 12, 40, 200) }),
  },
  { weight: 6, arbitrary: fc.record({ kind: kind("settle") }) },
  // for good, so that not much comes after it
  { weight: 1, arbitrary: fc.record({ kind: kind("cancel-showtime") }) },
);

export type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** The steps that may be of that kind. */
export type Of<Kind extends Step["kind"], One = Step> = One extends { kind: infer Its }
  ? [Kind] extends [Its]
    ? One
    : never
  : never;
