import { theaters } from "@/db/schema/venues";
import { translated } from "@/lib/translations/translated";

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

/** In the language that is spoken. */
export const columns = () => ({
  id: theaters.id,
  slug: theaters.slug,
  name: theaters.name,
  description: translated("theater.description", theaters.id, theaters.description),
  address: theaters.address,
  city: theaters.city,
  geoPosition: theaters.geoPosition,
  telephone: theaters.telephone,
  boxOfficeHours: translated("theater.boxOfficeHours", theaters.id, theaters.boxOfficeHours),
  timeZone: theaters.timeZone,
  dayTurnsMinute: theaters.dayTurnsMinute,
  houseRules: translated("theater.houseRules", theaters.id, theaters.houseRules),
});
