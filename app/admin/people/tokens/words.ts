import type { Scope } from "@/lib/accounts/api-client";
import { INVITE_WORDS } from "../words";

/** What a token may do, in the order in which it is offered. */
export const SCOPE_WORDS: Record<Scope, { label: string; hint: string }> = {
  read: { label: "Read", hint: "Movies, theaters, showtimes and seats. Every token does." },
  sell: { label: "Sell", hint: "Hold seats and book them for many customers, and cancel for them." },
  manage: {
    label: "Manage",
    hint: "Run the theater: showtimes, seats, prices, people, reports. For every theater: movies and admins too.",
  },
  door: { label: "Door", hint: "Check tickets in, and take that back." },
};

export const TOKEN_WORDS = {
  "not-found": INVITE_WORDS["not-found"],
  "invalid-input": INVITE_WORDS["invalid-input"],
  "already-revoked": "Somebody has revoked it already.",
  busy: INVITE_WORDS.busy,
} as const;
