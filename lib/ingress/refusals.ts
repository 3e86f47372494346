import { t } from "@/lib/i18n/t";

/** What the gate refuses a request as, and the status of each. */
export const REFUSALS = {
  "bad-request": { status: 400 },
  unreadable: { status: 400 },
  "signed-out": { status: 401 },
  "foreign-origin": { status: 403 },
  "too-large": { status: 413 },
  busy: { status: 503 },
  "in-doubt": { status: 503 },
  "too-long": { status: 414 },
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** What a person who made it reads. */
export const refusalWords = (code: RefusalCode): string => t(`api.refusal.${code}`);
