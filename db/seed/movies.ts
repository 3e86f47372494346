import type { Classic } from "./movies/classic";
import { silentComedies } from "./movies/silent-comedies";
import { silentDramas } from "./movies/silent-dramas";
import { silentWonders } from "./movies/silent-wonders";
import { talkies } from "./movies/talkies";

/** The demo's programme: twenty that run and four announced. */
export const classics: Classic[] = [...silentComedies, ...silentDramas, ...silentWonders, ...talkies];
