/** A field that somebody typed into; `at` tells those of one name apart, in the order they stand in. */
export type KeptField = { name: string; at: number; value: string };
type KeptPage = { path: string; fields: KeptField[]; drafts: Record<string, unknown> };

type Typed = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const KEY = "matinee:page";
const NEVER_KEPT = new Set(["password", "hidden", "file", "submit", "button", "reset", "image"]);

/** What cards, passwords and one-time codes are filled from is kept nowhere (HTML, autofill field names). */
const isSecret = (field: Typed) =>
  NEVER_KEPT.has(field.type) || /(^|\s)(cc-|one-time-code|(current|new)-password)/.test(field.autocomplete);

const touched = new WeakSet<EventTarget>();
export const noteTyped = ({ target }: Event) => target && touched.add(target);

const isTick = (field: Typed): field is HTMLInputElement =>
  field.type === "checkbox" || field.type === "radio";
const textIn = (field: Typed) => (isTick(field) ? String(field.checked) : field.value);

function findFields(root: ParentNode) {
  const seen = new Map<string, number>();
  return [...root.querySelectorAll<Typed>("input, select, textarea")].flatMap((field) => {
    if (isSecret(field)) return [];
    const label = field.labels?.[0]?.textContent ?? field.getAttribute("aria-label") ?? "";
    const form = field.form?.getAttribute("aria-label") ?? "";
    const name = [form, field.name, label, isTick(field) ? field.value : ""].join("\n");
    const at = seen.get(name) ?? 0;
    seen.set(name, at + 1);
    return [{ field, name, at }];
  });
}

/** Every field under `root` that somebody typed into, ticked or chose from; what may be secret is left out. */
export const readFields = (root: ParentNode): KeptField[] =>
  findFields(root)
    .filter(({ field }) => touched.has(field))
    .map(({ field, name, at }) => ({ name, at, value: textIn(field) }));

/** Writes into the fields that are there, as a person would, so that scripts hear of it; answers those left over. */
export function fillFields(root: ParentNode, kept: readonly KeptField[]): KeptField[] {
  const found = findFields(root);
  return kept.filter(({ name, at, value }) => {
    const field = found.find((one) => one.name === name && one.at === at)?.field;
    if (field && textIn(field) !== value) {
      unfold(field);
      write(field, value);
    }
    return !field;
  });
}

/** What somebody typed is in sight again, also where the page folds it away. */
function unfold(field: Typed): void {
  const folded = field.closest("details");
  if (folded) folded.open = true;
}

function write(field: Typed, value: string): void {
  if (isTick(field)) {
    if (field.type === "checkbox" || value === "true") field.click();
    return;
  }
  // past the setter that React puts on a field, which would hide the change from it
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, value);
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
}

/** False where the browser keeps nothing. */
export function keepPage(page: KeptPage): boolean {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(page));
    return true;
  } catch {
    return false;
  }
}

let taken: KeptPage | null | undefined;

/** What was kept for the page at this address. Read once: loaded again by hand, the page is as it comes. */
export function takeKeptPage(): KeptPage | null {
  if (taken === undefined) {
    try {
      taken = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as KeptPage | null;
      sessionStorage.removeItem(KEY);
    } catch {
      taken = null;
    }
  }
  return taken?.path === pathHere() ? taken : null;
}

export const pathHere = () => location.pathname + location.search;
