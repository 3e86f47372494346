import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import type { GenreRow } from "@/lib/catalogue/list-genre-rows";
import { t } from "@/lib/i18n/t";
import { MovieTable, type MovieTableProps } from "./movie-table";
import { TickedMovies } from "./ticked-movies";

/** The rows that fit; ticks for those who may do something with them. */
export function MovieList({ genres, ...table }: MovieTableProps & { genres: GenreRow[] }) {
  if (table.rows.length === 0) {
    const isAll = table.hrefWith({ sort: null }) === "/admin/movies";
    return isAll ? (
      <Empty title={t("movies.list.none")}>{t("movies.list.noneNote")}</Empty>
    ) : (
      <Empty
        title={t("movies.list.noneFits")}
        action={
          <ButtonLink href="/admin/movies" variant="quiet">
            {t("movies.list.showAll")}
          </ButtonLink>
        }
      >
        {t("movies.list.noneFitsNote")}
      </Empty>
    );
  }
  if (!table.isAdmin) return <MovieTable {...table} />;
  return (
    <TickedMovies genres={genres}>
      <MovieTable {...table} />
    </TickedMovies>
  );
}
