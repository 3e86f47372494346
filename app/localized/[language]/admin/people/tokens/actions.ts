"use server";
import { refresh } from "next/cache";
import type { z } from "zod";
import { confirmed } from "@/app/_actions/confirmed";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm, numberOrNull, textIn } from "@/app/_form";
import { sentTo } from "@/app/_sent";
import type { FormState } from "@/app/localized/[language]/admin/_form-state";
import type { Scope } from "@/lib/accounts/api-client";
import { makeToken } from "@/lib/accounts/api-clients/make-token";
import { revokeToken } from "@/lib/accounts/api-clients/revoke-token";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { type FixedKey, t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { INVITE_WORDS } from "../refusal-words";

export type TokenField = "name" | "scopes" | "theaterId" | "days";

const fieldWords = (): Record<TokenField, string> => ({
  name: t("people.newToken.nameError"),
  scopes: t("people.newToken.scopesError"),
  theaterId: t("people.newToken.whereError"),
  days: t("people.newToken.daysError"),
});

const TOKEN_WORDS = {
  "not-found": INVITE_WORDS["not-found"],
  "invalid-input": INVITE_WORDS["invalid-input"],
  "already-revoked": "people.tokens.revokedAlready",
  busy: INVITE_WORDS.busy,
} as const satisfies Record<string, FixedKey>;

/** The token itself is in the answer alone: nothing keeps it. */
export const makeTokenAction = guarded(
  async (_: FormState<TokenField>, data: FormData): Promise<FormState<TokenField>> => {
    const staff = await requireManager();
    const form = asForm(data);
    const asked = {
      name: textIn(form, "name"),
      scopes: form.getAll("scopes").map(String) as Scope[],
      theaterId: numberOrNull(form, "theaterId"),
      days: numberOrNull(form, "days"),
    };
    const now = await currentTime();
    const made = await confirmed(await orBusy(() => makeToken(database(), { ...asked, staff, now })));
    if (!made.ok && made.code === "invalid-input") return { errors: fieldErrors(made, fieldWords()) };
    if (!made.ok) return { refusal: t(TOKEN_WORDS[made.code]) };
    refresh();
    return { secret: made.value.token, savedAt: Date.now() };
  },
);

export const revokeTokenAction = guarded(
  async (asked: z.input<typeof revokeToken.input>): Promise<string | null> => {
    const staff = await requireManager();
    const now = await currentTime();
    const revoked = await orBusy(() =>
      revokeToken(database(), { ...sentTo(revokeToken, asked), staff, now }),
    );
    refresh();
    return revoked.ok ? null : t(TOKEN_WORDS[revoked.code]);
  },
);
