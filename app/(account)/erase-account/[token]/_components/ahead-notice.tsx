import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { Ahead } from "@/lib/privacy/list-ahead";
import { formatShortDay, formatTime, formatZone } from "@/lib/zoned-time";

/** Where each kind is looked at, by its own secret. */
const PATHS: Record<Ahead["is"], string> = {
  booking: "/tickets/",
  reservation: "/reservations/",
  received: "/tickets/held/",
};
const NOTES: Record<Ahead["is"], string> = {
  booking: "",
  reservation: ", reserved",
  received: ", from a friend",
};

/** What is still to come, and what becomes of it without anybody to write to; nothing where nothing is. */
export function AheadNotice({ ahead }: { ahead: readonly Ahead[] }) {
  if (ahead.length === 0) return null;
  return (
    <Notice tone="warn" title="Your tickets stay good, but you lose sight of them">
      <p className="max-w-measure">
        Whoever shows their code is let in, and what is reserved stays so. They are in no account any more,
        and nobody is written to when a showtime is moved or cancelled; a refund goes where the money came
        from. Open each to keep it or to cancel it, before you go on.
      </p>
      <ul aria-label="What you have ahead" className="mt-4 border-line border-t">
        {ahead.map((one) => (
          <AheadRow key={`${one.is}${one.token}`} {...one} />
        ))}
      </ul>
    </Notice>
  );
}

function AheadRow({ is, token, movieTitle, theaterName, timeZone, startsAt, seats }: Ahead) {
  return (
    <li className="wrap-anywhere flex flex-wrap justify-between gap-x-6 gap-y-1 border-line border-b py-3">
      <span>
        <Link href={`${PATHS[is]}${token}`} prefetch={false} className="link font-semibold">
          {movieTitle}
        </Link>
        <span className="block text-ink-soft text-sm">
          {theaterName}, {seats === 1 ? "1 seat" : `${seats} seats`}
          {NOTES[is]}
        </span>
      </span>
      <span className="text-ink-soft">
        {formatShortDay(startsAt, timeZone)}, {formatTime(startsAt, timeZone)}{" "}
        {formatZone(startsAt, timeZone)}
      </span>
    </li>
  );
}
