import type { z } from "zod";

/**
 * What a browser sent to a use case: its fields and no others, so that nothing sent stands in for who acts, or when. Of
 * their values nothing is known here; the use case reads them itself.
 */
export function sentTo<Schema extends z.ZodObject>(
  { input }: { input: Schema },
  sent: unknown,
): z.input<Schema> {
  const given = typeof sent === "object" && sent !== null ? (sent as Record<string, unknown>) : {};
  // a field of no value was not sent: JSON leaves it out, an action's arguments do not
  const fields = Object.keys(input.shape).flatMap((field) =>
    Object.hasOwn(given, field) && given[field] !== undefined ? [[field, given[field]]] : [],
  );
  return Object.fromEntries(fields) as z.input<Schema>;
}
