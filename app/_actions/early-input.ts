type Typed = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

declare global {
  interface Window {
    /** What was typed and chosen so far, field by field, the last one last; from now on the page hears for itself. */
    takeEarlyInput?: () => Map<Typed, string>;
  }
}

/**
 * For the head of a page: until its scripts run nobody else hears what is typed, ticked and chosen. A form that scripts
 * alone can send waits for them; sent by the browser it would be emptied, with its words in the address.
 */
export const hearEarlyInput = `(()=>{const early=new Map(),hear=({target:t})=>{early.delete(t);early.set(t,/^(checkbox|radio)$/.test(t.type)?String(t.checked):t.value)},wait=e=>{e.target.hasAttribute("action")||e.preventDefault()};addEventListener("input",hear,true);addEventListener("submit",wait,true);window.takeEarlyInput=()=>{removeEventListener("input",hear,true);removeEventListener("submit",wait,true);return early}})()`;

/** Tells the page that has come alive what was done to its fields before, as if it were done now. */
export function repeatEarlyInput(): void {
  const early = window.takeEarlyInput?.() ?? new Map<Typed, string>();
  const heard = [...early];
  early.clear();
  for (const [field, value] of heard)
    if (field.isConnected && field.type !== "password" && field.type !== "file" && !isAsItCame(field, value))
      repeat(field, value);
}

/** Ticked and unticked again: whoever hears of a click alone would take it for a tick. */
const isAsItCame = (field: Typed, value: string): boolean =>
  field instanceof HTMLInputElement && field.type === "checkbox" && String(field.defaultChecked) === value;

/** React takes a field for unchanged that holds what it held when React saw it first: so it is changed away, and back. */
function repeat(field: Typed, value: string): void {
  if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")) {
    field.checked = value !== "true";
    field.click();
    return;
  }
  const caret = "selectionStart" in field ? field.selectionStart : null;
  if (!(field instanceof HTMLSelectElement)) field.value = "";
  // past the setter that React puts on a field, which would hide the change from it
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, value);
  if (caret !== null && "setSelectionRange" in field) field.setSelectionRange(caret, caret);
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
}
