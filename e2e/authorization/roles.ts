export const ROLES = ["nobody", "customer", "door", "owner", "admin"] as const;

/** `door` and `owner` are so at the theater that is their own. */
export type Role = (typeof ROLES)[number];

/** A status, or the path that one is sent to. */
export type Answer = number | string;
export type Answers = Record<Role, Answer>;

export const SIGN_IN = "/sign-in";

export const everyone = (answer: Answer = 200): Answers => ({
  nobody: answer,
  customer: answer,
  door: answer,
  owner: answer,
  admin: answer,
});

export const EVERYONE = everyone();
export const SIGNED_IN: Answers = { ...EVERYONE, nobody: SIGN_IN };
export const STAFF: Answers = { ...SIGNED_IN, customer: 404 };
export const MANAGERS: Answers = { ...STAFF, door: 404 };
export const ADMINS: Answers = { ...MANAGERS, owner: 404 };

/** Of a route that scripts ask: nobody follows a redirect there. */
export const askedByScripts = (answers: Answers): Answers => ({ ...answers, nobody: 401 });
