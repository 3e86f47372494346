import { typedNumber } from "@/lib/digits";

/** What a form sent. An action is a public address and may be posted anything: what is no form reads as an empty one. */
export const asForm = (data: unknown): FormData => (data instanceof FormData ? data : new FormData());

/** A text field as it was sent; anything else counts as left empty. */
export function textIn(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === "string" ? value : "";
}

/** A whole number as it was sent, in whatever digits; what is none is NaN, which no use case takes. */
export function numberIn(form: FormData, field: string): number {
  const text = typedNumber(textIn(form, field));
  return /^-?\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
}

/** The same of a field that may be left empty. */
export const numberOrNull = (form: FormData, field: string): number | null =>
  textIn(form, field).trim() === "" ? null : numberIn(form, field);
