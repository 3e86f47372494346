import type { Scope } from "@/lib/accounts/api-client";
import type { FixedKey } from "@/lib/i18n/t";

/** What a token may do, in the order in which it is offered. */
export const SCOPE_WORDS = {
  read: { label: "people.scope.read.label", hint: "people.scope.read.hint" },
  sell: { label: "people.scope.sell.label", hint: "people.scope.sell.hint" },
  manage: { label: "people.scope.manage.label", hint: "people.scope.manage.hint" },
  door: { label: "people.scope.door.label", hint: "people.scope.door.hint" },
} as const satisfies Record<Scope, { label: FixedKey; hint: FixedKey }>;
