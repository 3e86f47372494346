import Link from "next/link";
import { type Column, DataTable } from "@/app/admin/_lists/data-table";
import type { GenreRow } from "@/lib/catalogue/list-genre-rows";
import { GenreName } from "./genre-name";
import { RemoveGenre } from "./remove-genre";

export function GenreTable({ genres, isAdmin }: { genres: GenreRow[]; isAdmin: boolean }) {
  const columns: Column<GenreRow>[] = [
    {
      title: "Genre",
      isHead: true,
      cell: (genre) => (isAdmin ? <GenreName key={genre.name} genre={genre} /> : genre.name),
    },
    {
      title: "Movies",
      isNumber: true,
      cell: ({ slug, movies, name }) =>
        movies === 0 ? (
          <span className="inline-flex min-h-11 items-center text-ink-soft">none</span>
        ) : (
          <Link
            href={`/admin/movies?genre=${slug}`}
            prefetch={false}
            className="link inline-flex min-h-11 items-center"
          >
            {movies}
            <span className="sr-only"> of {name}</span>
          </Link>
        ),
    },
  ];
  if (isAdmin)
    columns.push({
      title: <span className="sr-only">Remove</span>,
      isNumber: true,
      cell: (genre) => <RemoveGenre genre={genre} others={genres.filter(({ id }) => id !== genre.id)} />,
    });
  return (
    <div className="max-w-3xl">
      <DataTable caption="Genres" columns={columns} rows={genres} keyOf={({ id }) => id} />
    </div>
  );
}
