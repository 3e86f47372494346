import { type Asker, NOT_THEIRS, noteRefused } from "@/lib/refused-access";

/** What a use case was asked for, as far as it is named by an id: "showtimeId 7". A visitor's mark opens what they hold. */
const idsIn = (asked: object): string =>
  Object.entries(asked)
    .filter(
      ([name, value]) => /Id$/.test(name) && name !== "visitorId" && /^[\w-]{1,40}$/.test(String(value)),
    )
    .map((pair) => pair.join(" "))
    .join(", ");

/**
 * Permission is a part of every batch, so what is another theater's reads as what is not there. Where somebody who works
 * here, or a program, is told so, the operator is too.
 */
export function noteNotTheirs(asked: { staff?: unknown }, answer: unknown): void {
  const by = askerIn(asked.staff);
  const isRefusal =
    typeof answer === "object" && answer !== null && "code" in answer && answer.code === "not-found";
  if (by && isRefusal) noteRefused({ by, why: NOT_THEIRS, what: idsIn(asked) });
}

function askerIn(staff: unknown): Asker {
  if (typeof staff !== "object" || staff === null) return null;
  if ("clientId" in staff && typeof staff.clientId === "number") return { clientId: staff.clientId };
  return "userId" in staff && typeof staff.userId === "number" ? { userId: staff.userId } : null;
}
