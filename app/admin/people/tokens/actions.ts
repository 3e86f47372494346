"use server";
import { refresh } from "next/cache";
import type { z } from "zod";
import { confirmed } from "@/app/_actions/confirmed";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm, numberOrNull, textIn } from "@/app/_form";
import { sentTo } from "@/app/_sent";
import type { FormState } from "@/app/admin/_form-state";
import type { Scope } from "@/lib/accounts/api-client";
import { makeToken } from "@/lib/accounts/api-clients/make-token";
import { revokeToken } from "@/lib/accounts/api-clients/revoke-token";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { orBusy } from "@/lib/or-busy";
import { TOKEN_WORDS } from "./words";

export type TokenField = "name" | "scopes" | "theaterId" | "days";

const FIELDS: Record<TokenField, string> = {
  name: "Say which program it is for.",
  scopes: "Choose what it may do.",
  theaterId: "Choose where.",
  days: "Choose how long it is good for.",
};

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
    if (!made.ok && made.code === "invalid-input") return { errors: fieldErrors(made, FIELDS) };
    if (!made.ok) return { refusal: TOKEN_WORDS[made.code] };
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
    return revoked.ok ? null : TOKEN_WORDS[revoked.code];
  },
);
