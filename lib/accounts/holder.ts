import type { Given } from "@/db/prepared";

/** Who claims seats: everyone has a visitor id (a signed cookie); who is signed in has a user id too. */
export type Holder = { visitorId: string; userId: number | null };

/** The same in a statement that is written once for many people: of guests, or of those who are signed in. */
export type GivenHolder = { visitorId: Given<string>; userId: Given<number> | null };
