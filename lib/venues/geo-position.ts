import { z } from "zod";
import { typedNumber } from "@/lib/digits";

export type GeoPosition = { latitude: number; longitude: number };

/** "51.5101, -0.1340", as map programs copy it. */
const TYPED = /^([+-]?\d{1,2}(?:\.\d{1,15})?)(?:\s*[,;]\s*|\s+)([+-]?\d{1,3}(?:\.\d{1,15})?)$/;

/** A position in degrees of WGS 84, north and east being positive; null where there is none. */
export function positionOf(text: string): GeoPosition | null {
  const [, latitude, longitude] = TYPED.exec(typedNumber(text))?.map(Number) ?? [];
  if (latitude === undefined || longitude === undefined) return null;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

/** As it is kept, "51.5101,-0.134": to some ten centimetres; empty where nobody has said. */
export const geoPosition = z
  .string()
  .max(60)
  .refine((typed) => typed.trim() === "" || positionOf(typed) !== null)
  .transform((typed) => {
    const position = positionOf(typed);
    const plain = (degrees: number) => String(Number(degrees.toFixed(6)));
    return position ? `${plain(position.latitude)},${plain(position.longitude)}` : "";
  });
