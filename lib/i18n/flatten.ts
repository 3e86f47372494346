/** Messages by where they are said, then by what they say: "checkout.pay". */
export type Nested = { readonly [name: string]: string | Nested };

/** `{ checkout: { pay: "Pay" } }` as `{ "checkout.pay": "Pay" }`. */
export function flatten(nested: Nested, path = ""): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(nested).map(([name, value]) =>
      typeof value === "string" ? { [path + name]: value } : flatten(value, `${path}${name}.`),
    ),
  );
}
