/** Who claims seats: everyone has a visitor id (a signed cookie); who is signed in has a user id too. */
export type Holder = { visitorId: string; userId: number | null };
