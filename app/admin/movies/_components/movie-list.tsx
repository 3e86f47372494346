import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import type { GenreRow } from "@/lib/catalogue/list-genre-rows";
import { MovieTable, type MovieTableProps } from "./movie-table";
import { TickedMovies } from "./ticked-movies";

/** The rows that fit; ticks for those who may do something with them. */
export function MovieList({ genres, ...table }: MovieTableProps & { genres: GenreRow[] }) {
  if (table.rows.length === 0) {
    const isAll = table.hrefWith({ sort: null }) === "/admin/movies";
    return isAll ? (
      <Empty title="No movies yet">Every movie is kept here, with its poster and its facts.</Empty>
    ) : (
      <Empty
        title="No movie fits"
        action={
          <ButtonLink href="/admin/movies" variant="quiet">
            Show all
          </ButtonLink>
        }
      >
        Try fewer filters or other words.
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
