import { inFile } from "./action-row";
import { form } from "./call-action";
import { ADMINS } from "./roles";
import type { Tenant } from "./tenant";

const admins = { may: ADMINS, by: "admin" } as const;

const movieForm = (its: Tenant) => ({
  title: its.mark,
  originalTitle: "",
  slug: its.mark,
  description: "",
  director: "",
  cast: "",
  year: "1926",
  durationMinutes: "75",
  certificate: "",
  releasedOn: "",
  ticketsOn: "",
  trailerUrl: "",
  status: "released",
});

const imported = (mark: string) => ({
  ...{ title: `Imported ${mark}`, year: 1926, nth: 1, genres: [], cast: [], description: "" },
  ...{ originalTitle: null, releasedOn: null, durationMinutes: null, director: null, certificate: null },
});

/** The catalogue, the theaters themselves and the admins are the chain's, and no theater's. */
export const chainActions = {
  ...inFile("admin/genres/actions.ts", {
    addGenreAction: { ...admins, writes: true, args: ({ mark }) => [{}, form({ name: mark })] },
    renameGenreAction: {
      ...admins,
      writes: true,
      args: async (its) => [
        {},
        form({ genreId: await its.genre(), was: `Genre ${its.mark}`, name: `Other ${its.mark}` }),
      ],
    },
    removeGenreAction: {
      ...admins,
      writes: true,
      args: async (its) => [{ genreId: await its.genre(), intoId: null }],
    },
  }),
  ...inFile("admin/movies/actions.ts", {
    changeAction: {
      ...admins,
      writes: true,
      args: ({ movieId }) => [{ movieIds: [movieId], change: "archive" }],
    },
    undoAction: { ...admins, writes: true, args: ({ movieId }) => [[{ movieId, status: "archived" }]] },
    tagAction: {
      ...admins,
      writes: true,
      args: async (its) => [{ movieIds: [its.movieId], genreId: await its.genre(), isOn: true }],
    },
    duplicateAction: { ...admins, writes: true, args: ({ movieId }) => [movieId] },
    // refused for its showtimes
    deleteAction: { ...admins, writes: false, args: ({ movieId }) => [movieId] },
  }),
  ...inFile("admin/movies/[id]/actions.ts", {
    // from there nothing is fetched
    fetchPosterAction: {
      ...admins,
      writes: false,
      args: ({ movieId }) => [{}, form({ movieId, was: "", url: "https://10.0.0.1/" })],
    },
    editMovieAction: {
      ...admins,
      writes: true,
      args: (its) => [{}, form({ ...movieForm(its), movieId: its.movieId, revision: 1 })],
    },
    // refused, as it has none
    removePosterAction: { ...admins, writes: false, args: ({ movieId }) => [{ movieId, was: "none" }] },
  }),
  ...inFile("admin/movies/import/actions.ts", {
    compareMoviesAction: {
      ...admins,
      writes: false,
      args: ({ mark }) => [{ rows: [{ row: 1, title: `Imported ${mark}`, year: 2001, nth: 1 }] }],
    },
    importMoviesAction: {
      ...admins,
      writes: true,
      args: ({ mark }) => [{ entries: [imported(mark)], defaultMinutes: null, status: "draft" }],
    },
  }),
  ...inFile("admin/movies/new/actions.ts", {
    addMovieAction: { ...admins, writes: true, args: (its) => [{}, form(movieForm(its))] },
  }),
  // without a key nobody is asked
  ...inFile("admin/movies/new/film-actions.ts", {
    findFilmsAction: { ...admins, writes: false, args: () => ["general"] },
    getFilmAction: { ...admins, writes: false, args: () => [961] },
  }),
  ...inFile("admin/theaters/new/actions.ts", {
    openTheaterAction: {
      ...admins,
      writes: true,
      args: ({ mark }) => [
        {},
        form({
          name: mark,
          slug: mark,
          address: "2 High Street",
          city: "London",
          timeZone: "Europe/London",
          currency: "GBP",
        }),
      ],
    },
  }),
};
