import type { SignedInUser } from "./session-user";

/** Where someone who signed in for no particular page goes on. */
export const homePath = (user: Pick<SignedInUser, "role"> | null): string =>
  user?.role === "admin" ? "/admin" : "/account";
