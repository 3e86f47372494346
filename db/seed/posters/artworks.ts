import { charade } from "./artworks/charade";
import { detour } from "./artworks/detour";
import { metropolis } from "./artworks/metropolis";
import { nosferatu } from "./artworks/nosferatu";
import { safetyLast } from "./artworks/safety-last";
import { theGeneral } from "./artworks/the-general";
import type { Artwork } from "./print";

export const artworks: Artwork[] = [charade, detour, metropolis, nosferatu, safetyLast, theGeneral];
