import { z } from "zod";

/** A list from outside: its length is looked at before any of its elements, of which a million cost a second. */
export const listOf = <Element extends z.ZodType>(element: Element, most: number, least = 0) => {
  const short = z.array(z.unknown()).min(least).max(most) as z.ZodType<unknown, z.input<Element>[]>;
  return (short as z.ZodType<z.input<Element>[], z.input<Element>[]>).pipe(z.array(element));
};
