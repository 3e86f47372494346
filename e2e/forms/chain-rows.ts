import type { Page } from "@playwright/test";
import { type FormRow, NAMES } from "./form-row";

const rename = async (page: Page) => {
  const open = page.getByRole("button", { name: /^Rename Genre/ }).first();
  if (await open.isVisible()) await open.click();
};

/** What admins fill in, for all theaters. */
export const chainRows: Record<string, FormRow> = {
  "app/localized/[language]/admin/genres/actions.ts#addGenreAction": {
    role: "admin",
    at: () => "/admin/genres",
    field: "New genre",
    typed: NAMES,
    button: "Add",
    done: /Kept over it as well/,
  },
  "app/localized/[language]/admin/genres/actions.ts#renameGenreAction": {
    role: "admin",
    at: async (its) => {
      await its.genre();
      return "/admin/genres";
    },
    prepare: rename,
    field: "New name of Genre",
    typed: ["Renamed over it", "Renamed over it as well"],
    button: "Rename",
    // the answer was lost, the first new name was not
    done: /Somebody renamed it in the meantime/,
  },
  "app/localized/[language]/admin/movies/new/actions.ts#addMovieAction": {
    role: "admin",
    at: () => "/admin/movies/new",
    field: "Title",
    typed: NAMES,
    button: "Add the movie",
    done: /\/admin\/movies\/\d+/,
  },
  "app/localized/[language]/admin/movies/[id]/actions.ts#editMovieAction": {
    role: "admin",
    at: ({ movieId }) => `/admin/movies/${movieId}`,
    field: "Director",
    typed: NAMES,
    button: "Save",
    done: /Somebody else saved this/,
  },
  "app/localized/[language]/admin/theaters/new/actions.ts#openTheaterAction": {
    role: "admin",
    at: () => "/admin/theaters/new",
    field: "Name",
    typed: NAMES,
    button: "Open the theater",
    // what else it asks for is said beside the fields
    done: /street|address/i,
  },
};
