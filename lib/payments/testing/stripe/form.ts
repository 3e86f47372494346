/** A form as Stripe reads it: `line_items[0][quantity]=1` is a list of objects of strings. */
export type Form = { [name: string]: Form | string };

export function readForm(body: string): Form {
  const form: Form = {};
  for (const [path, value] of new URLSearchParams(body)) {
    const [first = "", ...rest] = path.split("[").map((part) => part.replace(/\]$/, ""));
    let at = form;
    let name = first;
    for (const next of rest) {
      const inner = at[name];
      const child: Form = typeof inner === "object" ? inner : {};
      at[name] = child;
      at = child;
      name = next;
    }
    at[name] = value;
  }
  return form;
}

export const textAt = (form: Form, ...path: string[]): string | null => {
  const found = path.reduce<Form | string | undefined>(
    (at, name) => (typeof at === "object" ? at[name] : undefined),
    form,
  );
  return typeof found === "string" ? found : null;
};

export const formAt = (form: Form, name: string): Form => {
  const found = form[name];
  return typeof found === "object" ? found : {};
};
