import { type Column, DataTable } from "@/app/localized/[language]/admin/_lists/data-table";
import { Link } from "@/components/link";
import { rich, type Tag } from "@/components/rich";
import { formatNumber } from "@/lib/formatters";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import type { LayoutVersion } from "@/lib/layouts/list-layout-versions";
import type { SeatType } from "@/lib/layouts/seat-type";
import { localPath } from "@/lib/local-path";
import type { ScreenShowtime } from "@/lib/rooms/list-screen-showtimes";
import { SEAT_TYPE_NAMES } from "@/lib/words/seat-type";
import { whenWords } from "../_when";

type Props = {
  screenId: number;
  versions: LayoutVersion[];
  timeZone: string;
  showtimes: ScreenShowtime[];
};

const sum = ({ counts }: LayoutVersion) => Object.values(counts).reduce((total, count) => total + count, 0);

/** "300 standard, 60 premium" */
const typeWords = ({ counts }: LayoutVersion): string =>
  listFacts(
    (Object.keys(SEAT_TYPE_NAMES) as SeatType[]).flatMap((type) =>
      counts[type] ? t(`screens.versions.${type}`, { count: counts[type] }) : [],
    ),
  );

const hidden: Tag = (text) => <span className="sr-only">{text}</span>;

/** Every version of a screen's layout, newest first. */
export function Versions({ screenId, versions, showtimes, timeZone }: Props) {
  const playing = Map.groupBy(showtimes, ({ version }) => version);
  const newest = versions[0]?.version;
  const columns: Column<LayoutVersion>[] = [
    {
      title: t("screens.versions.version"),
      isHead: true,
      cell: (layout) => (
        <>
          {layout.version === newest ? (
            rich("screens.versions.newest", {
              version: formatNumber(layout.version),
              number: (text) => <span className="font-semibold">{text}</span>,
              note: (text) => <span className="text-ink-soft">{text}</span>,
            })
          ) : (
            <span className="font-semibold">{layout.version}</span>
          )}
          <span className="block text-ink-soft text-sm sm:hidden">
            {whenWords(layout.createdAt, timeZone)}
          </span>
        </>
      ),
    },
    {
      title: t("screens.versions.saved"),
      from: "sm",
      cell: ({ createdAt }) => whenWords(createdAt, timeZone),
    },
    { title: t("screens.versions.byType"), from: "md", cell: typeWords },
    { title: t("screens.versions.seats"), isNumber: true, cell: (layout) => formatNumber(sum(layout)) },
    {
      title: t("screens.versions.toCome"),
      isNumber: true,
      cell: ({ version }) => playing.get(version)?.length ?? "",
    },
    {
      title: <span className="sr-only">{t("screens.versions.whatToDo")}</span>,
      cell: ({ version }) => (
        <span className="flex flex-wrap justify-end gap-x-4">
          <a
            href={localPath(`/admin/screens/${screenId}/plan?version=${version}`)}
            download
            className="link inline-flex min-h-6"
          >
            {rich("screens.versions.export", { version: formatNumber(version), hidden })}
          </a>
          {version !== newest && (
            <Link
              href={`/admin/screens/${screenId}/layout?from=${version}`}
              prefetch={false}
              className="link inline-flex min-h-6"
            >
              {rich("screens.versions.useAgain", { version: formatNumber(version), hidden })}
            </Link>
          )}
        </span>
      ),
    },
  ];
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className="mb-2 font-display text-xl">
        {t("screens.versions.title")}
      </h2>
      <DataTable
        caption={t("screens.versions.caption")}
        columns={columns}
        rows={versions}
        keyOf={({ id }) => id}
      />
    </section>
  );
}
