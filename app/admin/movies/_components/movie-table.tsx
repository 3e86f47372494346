import Link from "next/link";
import { type Column, DataTable } from "@/app/admin/_lists/data-table";
import { Poster } from "@/components/poster";
import { dateFormat } from "@/lib/formatters";
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
    caption="Movies"
    columns={isAdmin ? [tick, ...columns] : columns}
    rows={rows}
    keyOf={({ id }) => id}
    {...(sort ? { sort } : {})}
    hrefForSort={(sort) => hrefWith({ sort })}
  />
);

const tick: Column<MovieRow> = {
  title: <span className="sr-only">Tick</span>,
  cell: ({ id, title }) => (
    <input type="checkbox" name="movie" value={id} aria-label={`Tick ${title}`} className="mt-1 size-6" />
  ),
};

const columns: Column<MovieRow>[] = [
  { sort: "title", title: "Movie", isHead: true, cell: (row) => <MovieCell row={row} /> },
  { title: "Status", from: "md", cell: ({ status }) => <Status status={status} /> },
  { title: "Genres", from: "lg", cell: ({ genres }) => genres.map(({ name }) => name).join(", ") },
  { sort: "year", title: "Year", from: "lg", isNumber: true, cell: ({ year }) => year },
  {
    sort: "opens",
    title: "Opens",
    from: "lg",
    isNumber: true,
    cell: ({ releasedOn }) => releasedOn && dayInWords(releasedOn),
  },
  { sort: "length", title: "Length", from: "sm", isNumber: true, cell: (row) => <Length row={row} /> },
  { sort: "showtimes", title: "Showtimes", isNumber: true, from: "sm", cell: ({ upcoming }) => upcoming },
];

const days = dateFormat({ dateStyle: "medium" });
const dayInWords = (day: string) => days("UTC").format(Date.parse(day));

const Length = ({ row: { durationMinutes } }: { row: MovieRow }) =>
  durationMinutes === null ? (
    <span className="text-ink-soft">not known</span>
  ) : (
    <span>{durationMinutes} min</span>
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
          <Status status={status} />
          <span className="sm:hidden">
            , <Length row={row} />, {row.upcoming} to come
          </span>
        </span>
      </span>
    </span>
  );
}
