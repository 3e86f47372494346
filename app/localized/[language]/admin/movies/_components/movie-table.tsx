import { type Column, DataTable } from "@/app/localized/[language]/admin/_lists/data-table";
import { Link } from "@/components/link";
import { Poster } from "@/components/poster";
import { rich } from "@/components/rich";
import { dateFormat, formatNumber } from "@/lib/formatters";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import type { MovieRow } from "@/lib/programme/list-movie-rows";
import { Status } from "./movie-status";

export type MovieTableProps = {
  rows: MovieRow[];
  sort: string | null;
  isAdmin: boolean;
  hrefWith: (changes: Record<string, string | null>) => string;
};

export const MovieTable = ({ rows, sort, isAdmin, hrefWith }: MovieTableProps) => (
  <DataTable
    caption={t("movies.table.caption")}
    columns={isAdmin ? [tickColumn(), ...columns()] : columns()}
    rows={rows}
    keyOf={({ id }) => id}
    {...(sort ? { sort } : {})}
    hrefForSort={(sort) => hrefWith({ sort })}
  />
);

const tickColumn = (): Column<MovieRow> => ({
  title: <span className="sr-only">{t("movies.table.tick")}</span>,
  cell: ({ id, title }) => (
    <input
      type="checkbox"
      name="movie"
      value={id}
      aria-label={t("movies.table.tickOne", { title })}
      className="mt-1 size-6"
    />
  ),
});

const columns = (): Column<MovieRow>[] => [
  { sort: "title", title: t("movies.table.movie"), isHead: true, cell: (row) => <MovieCell row={row} /> },
  { title: t("movies.table.status"), from: "md", cell: ({ status }) => <Status status={status} /> },
  {
    title: t("movies.table.genres"),
    from: "lg",
    cell: ({ genres }) => listFacts(genres.map(({ name }) => name)),
  },
  { sort: "year", title: t("movies.table.year"), from: "lg", isNumber: true, cell: ({ year }) => year },
  {
    sort: "opens",
    title: t("movies.table.opens"),
    from: "lg",
    isNumber: true,
    cell: ({ releasedOn }) => releasedOn && dayInWords(releasedOn),
  },
  {
    sort: "length",
    title: t("movies.table.length"),
    from: "sm",
    isNumber: true,
    cell: (row) => <Length row={row} />,
  },
  {
    sort: "showtimes",
    title: t("movies.table.showtimes"),
    isNumber: true,
    from: "sm",
    cell: ({ upcoming }) => formatNumber(upcoming),
  },
];

const days = dateFormat({ dateStyle: "medium" });
const dayInWords = (day: string) => days("UTC").format(Date.parse(day));

const Length = ({ row: { durationMinutes } }: { row: MovieRow }) =>
  durationMinutes === null ? (
    <span className="text-ink-soft">{t("movies.table.lengthUnknown")}</span>
  ) : (
    <span>{t("movies.table.minutes", { minutes: durationMinutes })}</span>
  );

function MovieCell({ row }: { row: MovieRow }) {
  const { id, title, director, poster, status } = row;
  return (
    <span className="flex gap-3">
      <span className="w-9 shrink-0">
        <Poster title={title} poster={poster} sizes="36px" />
      </span>
      <span className="min-w-0">
        <Link
          href={`/admin/movies/${id}`}
          prefetch={false}
          className="link inline-block min-h-6 font-semibold"
        >
          {title}
        </Link>
        <span className="block text-ink-soft text-sm">{director}</span>
        <span className="block text-ink-soft text-sm md:hidden">
          {rich("movies.table.facts", {
            status: () => <Status status={status} />,
            more: (text) => <span className="sm:hidden">{text}</span>,
            length: () => <Length row={row} />,
            upcoming: row.upcoming,
          })}
        </span>
      </span>
    </span>
  );
}
