import { type Column, DataTable } from "@/app/localized/[language]/admin/_lists/data-table";
import { Link } from "@/components/link";
import { rich } from "@/components/rich";
import type { GenreRow } from "@/lib/catalogue/list-genre-rows";
import { t } from "@/lib/i18n/t";
import { GenreName } from "./genre-name";
import { RemoveGenre } from "./remove-genre";

export function GenreTable({ genres, isAdmin }: { genres: GenreRow[]; isAdmin: boolean }) {
  const columns: Column<GenreRow>[] = [
    {
      title: t("genres.table.genre"),
      isHead: true,
      cell: (genre) => (isAdmin ? <GenreName key={genre.name} genre={genre} /> : genre.name),
    },
    {
      title: t("genres.table.movies"),
      isNumber: true,
      cell: ({ slug, movies, name }) =>
        movies === 0 ? (
          <span className="inline-flex min-h-11 items-center text-ink-soft">
            {t("genres.table.noMovies")}
          </span>
        ) : (
          <Link
            href={`/admin/movies?genre=${slug}`}
            prefetch={false}
            className="link inline-flex min-h-11 items-center"
          >
            {rich("genres.table.moviesOf", {
              ...{ count: movies, genre: name },
              spoken: (text) => <span className="sr-only">{text}</span>,
            })}
          </Link>
        ),
    },
  ];
  if (isAdmin)
    columns.push({
      title: <span className="sr-only">{t("genres.table.remove")}</span>,
      isNumber: true,
      cell: (genre) => <RemoveGenre genre={genre} others={genres.filter(({ id }) => id !== genre.id)} />,
    });
  return (
    <div className="max-w-3xl">
      <DataTable caption={t("genres.title")} columns={columns} rows={genres} keyOf={({ id }) => id} />
    </div>
  );
}
