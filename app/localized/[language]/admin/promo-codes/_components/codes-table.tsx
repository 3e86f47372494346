import { type Column, DataTable } from "@/app/localized/[language]/admin/_lists/data-table";
import { Link } from "@/components/link";
import { formatNumber } from "@/lib/formatters";
import { t } from "@/lib/i18n/t";
import type { ListedCode } from "@/lib/pricing/list-promo-codes";
import { formatShortDay } from "@/lib/zoned-time";
import { offWords } from "../_code-words";

type Props = { codes: ListedCode[]; now: number; chainZone: string };

function stateOf({ disabledAt, startsAt, endsAt, maxUses, uses }: ListedCode, now: number) {
  if (disabledAt !== null) return "disabled";
  if (endsAt !== null && endsAt <= now) return "over";
  if (maxUses !== null && uses >= maxUses) return "usedUp";
  return startsAt !== null && now < startsAt ? "notYet" : "inUse";
}

/** One code a row: what it takes off, where, when, and how often it was used. */
export function CodesTable({ codes, now, chainZone }: Props) {
  const days = ({ startsAt, endsAt, timeZone }: ListedCode) => {
    const zone = timeZone ?? chainZone;
    const first = startsAt !== null && formatShortDay(startsAt, zone);
    const last = endsAt !== null && formatShortDay(endsAt - 1, zone);
    if (first && last) return t("promo.table.days.between", { first, last });
    if (first) return t("promo.table.days.from", { first });
    return last ? t("promo.table.days.until", { last }) : t("promo.table.days.always");
  };
  const where = ({ theaterName }: ListedCode) => theaterName ?? t("promo.table.chain");
  const columns: Column<ListedCode>[] = [
    {
      title: t("promo.table.code"),
      isHead: true,
      cell: (code) => (
        <>
          <Link
            href={`/admin/promo-codes/${code.id}`}
            prefetch={false}
            className="link break-all font-semibold"
          >
            {code.code}
          </Link>
          <span className="ms-2 text-ink-soft text-sm">{t(`promo.table.states.${stateOf(code, now)}`)}</span>
          <span className="block text-ink-soft text-sm md:hidden">
            {t("promo.table.whereAndWhen", { where: where(code), days: days(code) })}
          </span>
        </>
      ),
    },
    { title: t("promo.table.where"), from: "md", cell: where },
    { title: t("promo.table.when"), from: "md", cell: days },
    { title: t("promo.table.off"), isNumber: true, cell: offWords },
    {
      title: t("promo.table.used"),
      isNumber: true,
      cell: ({ uses, maxUses }) =>
        maxUses === null ? formatNumber(uses) : t("promo.table.usedOf", { uses, most: maxUses }),
    },
  ];
  return <DataTable caption={t("promo.title")} columns={columns} rows={codes} keyOf={({ id }) => id} />;
}
