import { type Given, place } from "@/db/prepared";

/** Who claims seats: everyone has a visitor id (a signed cookie); who is signed in has a user id too. */
export type Holder = { visitorId: string; userId: number | null };

/** The same in a statement that is written once for many people: of guests, or of those who are signed in. */
export type GivenHolder = { visitorId: Given<string>; userId: Given<number> | null };

/** Makes a query of a person's own once for guests and once for who is signed in; its values are those of a holder. */
export function forHolders<T>(make: (holder: GivenHolder) => T): (holder: Holder) => T {
  const visitorId = place<string>("visitorId");
  const [ofGuest, ofUser] = [make({ visitorId, userId: null }), make({ visitorId, userId: place("userId") })];
  return ({ userId }) => (userId === null ? ofGuest : ofUser);
}
