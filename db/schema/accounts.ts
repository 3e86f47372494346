import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { instant, oneOf } from "./columns";
import { theaters } from "./venues";

/** Closed, all three: permission is decided by role, in SQL too, so an unknown one must not come to be stored. */
export const USER_ROLES = ["customer", "admin"] as const;
export const STAFF_ROLES = ["owner", "door"] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];
export const INVITED_ROLES = ["admin", ...STAFF_ROLES] as const;
/** Open: other links will be sent, such as to sign in. */
export const LINK_PURPOSES = ["register", "reset", "change-email", "erase"] as const;

export const users = sqliteTable(
  "users",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    email: text().notNull().unique(),
    name: text().notNull(),
    /** The name's words as they are looked for, as `indexWords` makes them; empty: as the name says it. */
    searchName: text("search_name").notNull().default(""),
    passwordHash: text("password_hash").notNull(),
    role: text({ enum: USER_ROLES }).notNull().default("customer"),
    createdAt: instant("created_at").notNull(),
    disabledAt: instant("disabled_at"),
    /** Since when nobody knows any more whose it was: the row stays for what it is named by, and rules keep it so. */
    erasedAt: instant("erased_at"),
  },
  (t) => [
    check("users_role", oneOf(t.role, USER_ROLES)),
    check("users_email_lower", sql`${t.email} = lower(${t.email})`),
  ],
);

/** A browser that is signed in, until its row is gone. Only the hash of its id is kept. */
export const sessions = sqliteTable(
  "sessions",
  {
    idHash: text("id_hash").primaryKey(),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** "Firefox" and "Linux", for the person to know it by; null where it does not say. */
    browser: text(),
    system: text(),
    /** From where it was last used, shortened to what a provider shares out: "203.0.113.0/24"; null where nobody knows. */
    network: text(),
    createdAt: instant("created_at").notNull(),
    lastSeenAt: instant("last_seen_at").notNull(),
    /** Whatever is done in it, it ends here. */
    expiresAt: instant("expires_at").notNull(),
    /** When a code last showed that it is still they who sit there; null: at no time. */
    confirmedAt: instant("confirmed_at"),
  },
  (t) => [
    index("sessions_user").on(t.userId),
    index("sessions_expiry").on(t.expiresAt),
    check("sessions_span", sql`${t.expiresAt} > ${t.createdAt}`),
  ],
);

/**
 * An app that makes the codes of somebody's second step when they sign in. Its secret is sealed: whoever reads the
 * database makes none.
 */
export const authenticators = sqliteTable("authenticators", {
  userId: integer("user_id")
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  sealedSecret: text("sealed_secret").notNull(),
  createdAt: instant("created_at").notNull(),
  /** Null: it is being set up, and not asked for yet. */
  confirmedAt: instant("confirmed_at"),
  /** The step of time of the last code that was taken: no code is taken twice. */
  lastStep: integer("last_step").notNull().default(0),
});

/** What opens the second step once each, without the app. Only hashes are kept. */
export const recoveryCodes = sqliteTable(
  "recovery_codes",
  {
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    codeHash: text("code_hash").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [primaryKey({ columns: [t.userId, t.codeHash] })],
);

/** A sign-in whose password was right and whose second step is awaited. It opens nothing, and only its id's hash is kept. */
export const signInSteps = sqliteTable(
  "sign_in_steps",
  {
    idHash: text("id_hash").primaryKey(),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Tells whether the password that was right then is still the account's. */
    passwordMark: text("password_mark").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [index("sign_in_steps_user").on(t.userId), index("sign_in_steps_expiry").on(t.expiresAt)],
);

/** What signs its person in by itself, kept by their device or their manager of passwords: its public half, and by what they know it. */
export const passkeys = sqliteTable(
  "passkeys",
  {
    /** As its keeper calls it. */
    id: text().primaryKey(),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    publicKey: text("public_key").notNull(),
    /** Whose it is, as its keeper was told: a mark that says nothing of them. */
    handle: text().notNull(),
    /** How often it was used, as its keeper counts; 0 for good where it does not. */
    counter: integer().notNull(),
    /** By what ways its keeper is reached. */
    transports: text({ mode: "json" }).$type<string[]>().notNull(),
    /** Its keeper has copies of it on more than one device. */
    isSynced: integer("is_synced", { mode: "boolean" }).notNull(),
    name: text().notNull(),
    createdAt: instant("created_at").notNull(),
    lastUsedAt: instant("last_used_at"),
  },
  (t) => [index("passkeys_user").on(t.userId)],
);

/** Challenges that a passkey has answered: no answer counts twice. */
export const spentChallenges = sqliteTable(
  "spent_challenges",
  {
    id: text().primaryKey(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [index("spent_challenges_expiry").on(t.expiresAt)],
);

/** What a theater asks of those who work there before they may go on; without a row nothing. */
export const theaterSafeguards = sqliteTable(
  "theater_safeguards",
  {
    theaterId: integer("theater_id")
      .primaryKey()
      .references(() => theaters.id),
    needsSecondStep: integer("needs_second_step", { mode: "boolean" }).notNull(),
    /** Who refunds more at once confirms first that it is they; null: nobody is asked. */
    confirmRefundsOverMinor: integer("confirm_refunds_over_minor"),
  },
  (t) => [check("theater_safeguards_amount", sql`${t.confirmRefundsOverMinor} >= 0`)],
);

export const theaterStaff = sqliteTable(
  "theater_staff",
  {
    theaterId: integer("theater_id")
      .notNull()
      .references(() => theaters.id),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id),
    role: text({ enum: STAFF_ROLES }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.theaterId, t.userId] }),
    index("theater_staff_user").on(t.userId),
    check("theater_staff_role", oneOf(t.role, STAFF_ROLES)),
  ],
);

/** A role in a theater's team, or among the admins (no theater), offered by e-mail. Only its token's hash is kept. */
export const invitations = sqliteTable(
  "invitations",
  {
    id: text().primaryKey(),
    tokenHash: text("token_hash").notNull().unique(),
    email: text().notNull(),
    role: text({ enum: INVITED_ROLES }).notNull(),
    theaterId: integer("theater_id").references(() => theaters.id),
    /** A person, or else the program whose token it was. */
    invitedBy: integer("invited_by").references(() => users.id),
    clientId: integer("client_id").references(() => apiClients.id),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    check("invitations_role", oneOf(t.role, INVITED_ROLES)),
    check("invitations_one_inviter", sql`(${t.invitedBy} is null) <> (${t.clientId} is null)`),
    check("invitations_place", sql`(${t.role} = 'admin') = (${t.theaterId} is null)`),
    index("invitations_email").on(t.email),
    index("invitations_theater").on(t.theaterId),
  ],
);

/** Another program that acts here by a token of its own; its entries in the audit log outlive it, so it is never deleted. */
export const apiClients = sqliteTable(
  "api_clients",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    name: text().notNull(),
    /** Null: every theater. */
    theaterId: integer("theater_id").references(() => theaters.id),
    /** What it may do there, as `SCOPES` name it. */
    may: text({ mode: "json" }).$type<string[]>().notNull(),
    /** Only the hash of its token is kept, and the end of it, for people to know it by. */
    tokenHash: text("token_hash"),
    tokenEnd: text("token_end").notNull().default(""),
    createdAt: instant("created_at").notNull(),
    /** Who made it; null: a command. */
    createdBy: integer("created_by").references(() => users.id),
    /** Null: never. */
    expiresAt: instant("expires_at"),
    lastUsedAt: instant("last_used_at"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [uniqueIndex("api_clients_token").on(t.tokenHash), index("api_clients_theater").on(t.theaterId)],
);

/** A single-use link sent by e-mail. Only the hash of its token is kept. */
export const emailLinks = sqliteTable(
  "email_links",
  {
    tokenHash: text("token_hash").primaryKey(),
    purpose: text({ enum: LINK_PURPOSES }).notNull(),
    email: text().notNull(),
    /** Whose address is to be this one; null where the link is for whoever has the address. */
    userId: integer("user_id").references(() => users.id),
    name: text(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [
    index("email_links_email").on(t.email),
    index("email_links_user").on(t.userId).where(sql`user_id is not null`),
    index("email_links_expiry").on(t.expiresAt),
  ],
);

/**
 * Attempts counted per key (an account, an address): within a window that starts with the first, or until it has been
 * quiet, with a delay after each that grows.
 */
export const throttles = sqliteTable(
  "throttles",
  {
    key: text().primaryKey(),
    windowStartedAt: instant("window_started_at").notNull(),
    attempts: integer().notNull(),
    blockedUntil: instant("blocked_until").notNull().default(0),
  },
  (t) => [index("throttles_window").on(t.windowStartedAt)],
);
