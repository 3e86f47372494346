import { currentLocale } from "#current-language";
import type { Database } from "@/db/client";
import { type Actor, type AuditAction, audit } from "@/lib/audit";
import { post } from "@/lib/outbox";

type Change = "on" | "off" | "reset" | "codes-renewed" | "passkey-added" | "passkey-removed";

const ACTIONS: Record<Change, AuditAction> = {
  on: "user.second-step-on",
  off: "user.second-step-off",
  reset: "user.second-step-reset",
  "codes-renewed": "user.recovery-codes-renewed",
  "passkey-added": "user.passkey-added",
  "passkey-removed": "user.passkey-removed",
};

type Told = { user: { id: number; email: string }; by: Actor | null; change: Change };

/** The steps that tell a person what has become of their second step or their passkeys, and write it down. */
export const tellOfSecondStep = (db: Database, { user, by, change }: Told, now: number) => [
  post(db, { kind: "second-step", to: user.email, language: currentLocale(), payload: { change } }, now),
  audit(db, { by, theaterId: null, action: ACTIONS[change], objectId: user.id }, now),
];
