import { type Answer, SIGN_IN } from "./roles";

/** What a form sends: its fields, or several values of one. */
export type Form = Record<string, string | number | (string | number)[]>;

/** Marks an argument as a form among plain ones. */
export const form = (fields: Form) => ({ isForm: true, fields }) as const;

const isForm = (arg: unknown): arg is ReturnType<typeof form> =>
  typeof arg === "object" && arg !== null && "isForm" in arg;

/** The body of a call as React's `encodeReply` writes it: JSON, and a form beside it with its fields numbered. */
export function encodeArgs(args: unknown[]): string | FormData {
  const plain = JSON.stringify(args.map((arg, i) => (isForm(arg) ? `$K${(i + 1).toString(16)}` : arg)));
  if (!args.some(isForm)) return plain;
  const body = new FormData();
  args.forEach((arg, i) => {
    if (!isForm(arg)) return;
    for (const [name, value] of Object.entries(arg.fields))
      for (const one of [value].flat()) body.append(`_${i + 1}_${name}`, String(one));
  });
  body.append("0", plain);
  return body;
}

export type Called = { answer: Answer; text: string };

/** Calls a server action as a browser does; the answer is 200 once its guard let the caller through. */
export async function callAction(
  page: URL,
  { id, args, cookie }: { id: string; args: unknown[]; cookie: string },
): Promise<Called> {
  const body = encodeArgs(args);
  const response = await fetch(page, {
    method: "POST",
    redirect: "manual",
    body,
    headers: {
      "next-action": id,
      accept: "text/x-component",
      origin: page.origin,
      cookie,
      ...(typeof body === "string" ? { "content-type": "text/plain;charset=UTF-8" } : {}),
    },
  });
  const text = await response.text();
  const led = response.headers.get("x-action-redirect")?.split(";")[0];
  if (led?.startsWith(`${SIGN_IN}?next=`)) return { answer: SIGN_IN, text };
  const refusedAs = text.match(/"refusedAs":"([a-z-]+)"/)?.[1];
  if (refusedAs) return { answer: refusedAs === "signed-out" ? SIGN_IN : 404, text };
  return { answer: led ? 200 : response.status, text: led ?? text };
}
