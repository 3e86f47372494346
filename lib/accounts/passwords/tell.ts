import { currentLocale } from "#current-language";
import type { Database } from "@/db/client";
import type { Payload } from "@/lib/message";
import { post } from "@/lib/outbox";

type Told = { to: string; how: Payload<"password-changed">["how"] };

/** The step that tells the owner of an account of its new password: whoever chose it may have been somebody else. */
export const tellOfNewPassword = (db: Database, { to, how }: Told, now: number) =>
  post(db, { kind: "password-changed", to, language: currentLocale(), payload: { how } }, now);
