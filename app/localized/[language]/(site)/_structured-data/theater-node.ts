import type { GeoCoordinates, LocationFeatureSpecification, MovieTheater, PostalAddress } from "schema-dts";
import { t } from "@/lib/i18n/t";
import { addressOf } from "@/lib/own-address";
import { positionOf } from "@/lib/venues/geo-position";
import type { ScreenSummary } from "@/lib/venues/list-screens";
import type { Theater } from "@/lib/venues/theater-columns";

export type Place = Pick<Theater, "slug" | "name" | "address" | "city" | "telephone"> &
  Partial<Pick<Theater, "geoPosition">>;

/** What other nodes call a theater by. */
export const theaterId = (slug: string): string => addressOf(`/theaters/${encodeURIComponent(slug)}`);

/** What anything that stands there says of where it is. */
export function placeOf({ address, city, telephone, geoPosition = "" }: Place) {
  const position = positionOf(geoPosition);
  return {
    address: {
      "@type": "PostalAddress",
      ...{ streetAddress: address, addressLocality: city },
    } satisfies PostalAddress,
    ...(telephone && { telephone }),
    ...(position && { geo: { "@type": "GeoCoordinates", ...position } satisfies GeoCoordinates }),
  };
}

/** That there are so many wheelchair spaces; nothing where there are none. */
export const wheelchairFeature = (spaces: number) =>
  spaces > 0
    ? {
        amenityFeature: {
          "@type": "LocationFeatureSpecification",
          ...{ name: t("browse.theater.wheelchairSpaces"), value: spaces },
        } satisfies LocationFeatureSpecification,
      }
    : {};

export function theaterNode(
  theater: Theater,
  screens: readonly ScreenSummary[],
): Exclude<MovieTheater, string> {
  const spaces = screens.reduce((sum, { seats }) => sum + (seats.wheelchair ?? 0), 0);
  return {
    "@type": "MovieTheater",
    "@id": theaterId(theater.slug),
    ...{ name: theater.name, url: theaterId(theater.slug) },
    ...(theater.description && { description: theater.description }),
    ...placeOf(theater),
    ...(screens.length > 0 && { screenCount: screens.length }),
    ...wheelchairFeature(spaces),
  };
}
