import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { emailLinks, type LINK_PURPOSES } from "@/db/schema/accounts";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";

export type LinkPurpose = (typeof LINK_PURPOSES)[number];

const LINK_TTL_MS: Record<LinkPurpose, number> = {
  register: DAY_MS,
  reset: HOUR_MS,
  "change-email": DAY_MS,
  erase: DAY_MS,
};

/** When a link that is opened now ends. */
export const endOfLink = (purpose: LinkPurpose, now: number): number => now + LINK_TTL_MS[purpose];

/** 256 random bits; the database keeps only their hash, so reading it lets nobody in. */
export const newLinkToken = (): string => randomBytes(32).toString("base64url");

export const hashLinkToken = (token: string): string =>
  createHash("sha256").update(token).digest("base64url");

/** The step that opens a link. */
export const openLink = (
  db: Database,
  link: { token: string; purpose: LinkPurpose; email: string; name: string | null; userId?: number },
  now: number,
) =>
  db.insert(emailLinks).values({
    tokenHash: hashLinkToken(link.token),
    purpose: link.purpose,
    email: link.email,
    userId: link.userId ?? null,
    name: link.name,
    createdAt: now,
    expiresAt: endOfLink(link.purpose, now),
  });

/** A link still good to use; an unknown, used or expired one looks the same. */
export const isOpen = (token: string, now: number) =>
  and(
    eq(emailLinks.tokenHash, hashLinkToken(token)),
    isNull(emailLinks.usedAt),
    gt(emailLinks.expiresAt, now),
  );

/** The step that ends every open link to this address, and those by which its account would get another. */
export const spendLinks = (db: Database, email: string, now: number) =>
  db
    .update(emailLinks)
    .set({ usedAt: now })
    .where(
      and(
        isNull(emailLinks.usedAt),
        sql`(${emailLinks.email} = ${email} or ${emailLinks.userId} = (select id from users where email = ${email}))`,
      ),
    );
