import { aTripToTheMoon } from "./artworks/a-trip-to-the-moon";
import { battleshipPotemkin } from "./artworks/battleship-potemkin";
import { carnivalOfSouls } from "./artworks/carnival-of-souls";
import { charade } from "./artworks/charade";
import { detour } from "./artworks/detour";
import { doa } from "./artworks/doa";
import { haxan } from "./artworks/haxan";
import { hisGirlFriday } from "./artworks/his-girl-friday";
import { manWithAMovieCamera } from "./artworks/man-with-a-movie-camera";
import { metropolis } from "./artworks/metropolis";
import { myManGodfrey } from "./artworks/my-man-godfrey";
import { nightOfTheLivingDead } from "./artworks/night-of-the-living-dead";
import { nosferatu } from "./artworks/nosferatu";
import { safetyLast } from "./artworks/safety-last";
import { sherlockJr } from "./artworks/sherlock-jr";
import { sunrise } from "./artworks/sunrise";
import { theAdventuresOfPrinceAchmed } from "./artworks/the-adventures-of-prince-achmed";
import { theBlueAngel } from "./artworks/the-blue-angel";
import { theCabinetOfDrCaligari } from "./artworks/the-cabinet-of-dr-caligari";
import { theGeneral } from "./artworks/the-general";
import { theGoldRush } from "./artworks/the-gold-rush";
import { theKid } from "./artworks/the-kid";
import { thePassionOfJoanOfArc } from "./artworks/the-passion-of-joan-of-arc";
import { thePhantomOfTheOpera } from "./artworks/the-phantom-of-the-opera";
import type { Artwork } from "./print";

export const artworks: Artwork[] = [
  aTripToTheMoon,
  battleshipPotemkin,
  carnivalOfSouls,
  charade,
  detour,
  doa,
  haxan,
  hisGirlFriday,
  manWithAMovieCamera,
  metropolis,
  myManGodfrey,
  nightOfTheLivingDead,
  nosferatu,
  safetyLast,
  sherlockJr,
  sunrise,
  theAdventuresOfPrinceAchmed,
  theBlueAngel,
  theCabinetOfDrCaligari,
  theGeneral,
  theGoldRush,
  theKid,
  thePassionOfJoanOfArc,
  thePhantomOfTheOpera,
];
