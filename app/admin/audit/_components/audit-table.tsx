import Link from "next/link";
import { actionWords, momentWords, tellDetails } from "@/lib/reports/audit-words";
import type { ListedEntry } from "@/lib/reports/list-audit-entries";
import { AuditDetails } from "./audit-details";

const PAGES: Record<string, string> = {
  booking: "/admin/bookings",
  movie: "/admin/movies",
  "price-card": "/admin/prices",
  "promo-code": "/admin/promo-codes",
  screen: "/admin/screens",
  showtime: "/admin/showtimes",
  theater: "/admin/theaters",
  user: "/admin/people",
};

export function AuditTable({ entries, timeZone }: { entries: ListedEntry[]; timeZone: string }) {
  return (
    <table className="w-full border-line border-t text-left">
      <caption className="sr-only">Audit log</caption>
      <thead className="text-ink-soft text-sm">
        <tr className="border-line border-b">
          <th scope="col" className="hidden w-52 py-2 pr-6 font-normal md:table-cell">
            When
          </th>
          <th scope="col" className="py-2 font-normal">
            What
          </th>
          <th scope="col" className="hidden w-56 py-2 pl-6 font-normal md:table-cell">
            Who
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} timeZone={timeZone} />
        ))}
      </tbody>
    </table>
  );
}

function Entry({ entry, timeZone }: { entry: ListedEntry; timeZone: string }) {
  const { at, action, objectType, objectId, theaterName, currency, personName, personEmail } = entry;
  const page = PAGES[objectType];
  const when = <time dateTime={new Date(at).toISOString()}>{momentWords(at, timeZone)}</time>;
  const who = personName ?? "A guest, or the house itself";
  return (
    <tr className="border-line border-b align-top">
      <td className="hidden whitespace-nowrap py-3 pr-6 md:table-cell">{when}</td>
      <th scope="row" className="py-3 text-left font-normal">
        <span className="font-semibold">{actionWords(action)}</span>{" "}
        {page ? (
          <Link href={`${page}/${objectId}`} prefetch={false} className="link break-all">
            {objectId}
          </Link>
        ) : (
          <span className="break-all text-ink-soft">{objectId}</span>
        )}
        {theaterName && <span className="text-ink-soft">, {theaterName}</span>}
        <span className="block text-ink-soft text-sm md:hidden">
          {when}, {who}
        </span>
        <AuditDetails told={tellDetails(entry.details, { timeZone, currency })} />
      </th>
      <td className="hidden py-3 pl-6 md:table-cell">
        {who}
        {personEmail && <span className="block break-all text-ink-soft text-sm">{personEmail}</span>}
      </td>
    </tr>
  );
}
