import { theaters } from "@/db/schema/venues";

export type Theater = {
  id: number;
  slug: string;
  name: string;
  description: string;
  address: string;
  city: string;
  /** As `positionOf` reads it; perhaps empty. */
  geoPosition: string;
  /** Perhaps empty, as is `boxOfficeHours`. */
  telephone: string;
  boxOfficeHours: string;
  timeZone: string;
  dayTurnsMinute: number;
  /** Plain text, perhaps empty. */
  houseRules: string;
};

export const columns = {
  id: theaters.id,
  slug: theaters.slug,
  name: theaters.name,
  description: theaters.description,
  address: theaters.address,
  city: theaters.city,
  geoPosition: theaters.geoPosition,
  telephone: theaters.telephone,
  boxOfficeHours: theaters.boxOfficeHours,
  timeZone: theaters.timeZone,
  dayTurnsMinute: theaters.dayTurnsMinute,
  houseRules: theaters.houseRules,
};
