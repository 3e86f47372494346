export type Area = {
  /** What is changed, one spot at a time. */
  mutate: readonly string[];
  /** Who should notice. */
  tests: readonly string[];
};

/**
 * What must not be wrong in any spot, and the tests that say so. Those that kill processes of their own are left out: a
 * change is switched on in the process of the test alone.
 */
export const AREAS: Record<string, Area> = {
  seating: {
    mutate: ["lib/seating/*.ts"],
    tests: ["lib/seating/**/*.test.ts"],
  },
  pricing: {
    mutate: ["lib/pricing/*.ts"],
    tests: [
      "lib/pricing/**/*.test.ts",
      "lib/ordering/{booking-fee,currency,promo-code-*,start-payment,receipts}.test.ts",
    ],
  },
  booking: {
    mutate: ["lib/bookings/*.ts", "lib/holding/*.ts", "!lib/holding/rival-process.ts"],
    tests: [
      "lib/{bookings,holding}/**/*.test.ts",
      "!lib/holding/rival-processes.test.ts",
      "lib/ordering/{confirm-booking,settle-payment,orders,orders-guards}.test.ts",
    ],
  },
  payments: {
    mutate: [
      "lib/payments/*.ts",
      "lib/ordering/{begin-payment,start-payment,settle-payment,settle-order,confirm-booking,cancel-payment}.ts",
    ],
    tests: [
      "lib/payments/**/*.test.ts",
      "lib/ordering/**/*.test.ts",
      "!lib/ordering/{killed,receipts-killed,any-order}.test.ts",
    ],
  },
  tickets: {
    mutate: ["lib/door/*.ts", "lib/bookings/ticket-code.ts"],
    tests: ["lib/door/**/*.test.ts", "lib/bookings/**/*.test.ts"],
  },
  permissions: {
    mutate: ["lib/accounts/permissions.ts", "lib/accounts/staff-member.ts", "lib/accounts/people/*.ts"],
    tests: ["lib/accounts/**/*.test.ts"],
  },
};

export const areaOf = (name: string | undefined): Area => {
  const area = AREAS[name ?? ""];
  if (!area) throw new Error(`An area is one of ${Object.keys(AREAS).join(", ")}.`);
  return area;
};
