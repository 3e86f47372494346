import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { noteMessages } from "@/lib/outbox-news";

/**
 * The steps that revoke every token that somebody made, each in the audit log: whoever made one has seen it, and may have
 * kept it.
 */
export function endTokens(db: Database, { userId, now }: { userId: number; now: number }) {
  const isTheirs = sql`created_by = ${userId} and token_hash is not null and revoked_at is null`;
  noteMessages();
  return [
    db.run(sql`insert into audit_entries (at, user_id, theater_id, action, object_type, object_id, details)
      select ${now}, ${userId}, theater_id, 'token.revoked', 'token', cast(id as text), '{}'
      from api_clients where ${isTheirs}`),
    db.run(sql`update api_clients set revoked_at = ${now} where ${isTheirs}`),
  ];
}
