import { Link } from "@/components/link";
import { rich } from "@/components/rich";
import { objectOf } from "@/lib/audit-log/audit-references";
import type { ListedEntry } from "@/lib/audit-log/list-audit-entries";
import { t } from "@/lib/i18n/t";
import { actionWords, momentWords, tellDetails } from "../_audit-words";
import type { NameOf } from "../_name-words";
import { AuditDetails } from "./audit-details";

type TableProps = { entries: ListedEntry[]; nameOf: NameOf; timeZone: string };

export function AuditTable({ entries, ...others }: TableProps) {
  return (
    <table className="w-full border-line border-t text-start">
      <caption className="sr-only">{t("audit.table.caption")}</caption>
      <thead className="text-ink-soft text-sm">
        <tr className="border-line border-b">
          <th scope="col" className="hidden w-52 py-2 pe-6 font-normal md:table-cell">
            {t("audit.table.when")}
          </th>
          <th scope="col" className="py-2 font-normal">
            {t("audit.table.what")}
          </th>
          <th scope="col" className="hidden w-56 py-2 ps-6 font-normal md:table-cell">
            {t("audit.table.who")}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} {...others} />
        ))}
      </tbody>
    </table>
  );
}

type EntryProps = Omit<TableProps, "entries"> & { entry: ListedEntry };

function Entry({ entry, nameOf, timeZone }: EntryProps) {
  const { at, action, objectId, theaterName, currency, personName, personEmail, clientName } = entry;
  const name = nameOf(objectOf(entry));
  const when = <time dateTime={new Date(at).toISOString()}>{momentWords(at, timeZone)}</time>;
  const who = personName ?? clientName ?? t("audit.table.nobody");
  return (
    <tr className="border-line border-b align-top">
      <td className="hidden whitespace-nowrap py-3 pe-6 md:table-cell">{when}</td>
      <th scope="row" className="wrap-anywhere py-3 text-start font-normal">
        <span className="font-semibold">{actionWords(action)}</span>{" "}
        {name?.href ? (
          <Link href={name.href} prefetch={false} className="link wrap-anywhere">
            {name.words}
          </Link>
        ) : (
          <span className="break-all text-ink-soft">{name?.words ?? objectId}</span>
        )}
        {theaterName && theaterName !== name?.words && (
          <span className="text-ink-soft">{t("audit.table.inTheater", { theater: theaterName })}</span>
        )}
        <span className="block text-ink-soft text-sm md:hidden">
          {rich("audit.table.whenAndWho", { when: () => when, who, bdi: (name) => <bdi>{name}</bdi> })}
        </span>
        <AuditDetails told={tellDetails(entry, { timeZone, currency, nameOf })} />
      </th>
      <td className="hidden py-3 ps-6 md:table-cell">
        {who}
        {clientName && <span className="block text-ink-soft text-sm">{t("audit.table.program")}</span>}
        {personEmail && <span className="block break-all text-ink-soft text-sm">{personEmail}</span>}
      </td>
    </tr>
  );
}
