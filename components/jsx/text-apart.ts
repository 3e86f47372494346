import { type ElementType, Fragment, type Key, type ReactElement, type ReactNode } from "react";

type Props = { children?: ReactNode };
type Make = (type: ElementType, props: Props, key?: Key) => ReactElement;

/** These hold text and nothing else. */
const TEXT_ONLY: ReadonlySet<unknown> = new Set([
  ...["option", "title", "textarea", "style", "script"],
  ...["text", "tspan"],
]);

/**
 * The same props, but with an element of its own around each text that has siblings. A browser's translator puts its own
 * elements in place of texts; React, which knows only the text it made, then changes what nobody sees, and breaks off
 * when it removes that text or inserts something before it. A text without siblings is safe: it is written whole.
 */
export function textApart<P extends Props>(type: unknown, props: P, make: Make): P {
  const { children } = props;
  const isLoose = type === Fragment;
  if (isLoose && isText(children)) return { ...props, children: make("span", { children }) };
  if (!Array.isArray(children) || !hasText(children)) return props;
  if (children.every(isTextOrNothing)) {
    const text = children.filter(isText).join("");
    return { ...props, children: isLoose ? make("span", { children: text }) : text };
  }
  return TEXT_ONLY.has(type) ? props : { ...props, children: eachApart(children, make) };
}

/** Neighbouring texts become one element, at the place of the first: what has no key is known by its place. */
function eachApart(children: readonly ReactNode[], make: Make): ReactNode[] {
  const apart = [...children];
  for (let at = 0; at < children.length; at++) {
    const child = children[at];
    if (Array.isArray(child) && hasText(child)) apart[at] = eachApart(child, make);
    if (!isText(child)) continue;
    let text = String(child);
    let end = at + 1;
    for (; end < children.length && isTextOrNothing(children[end]); end++) {
      if (isText(children[end])) text += children[end];
      apart[end] = null;
    }
    apart[at] = make("span", { children: text }, `text-${at}`);
    at = end - 1;
  }
  return apart;
}

const hasText = (children: readonly unknown[]): boolean =>
  children.some((child) => isText(child) || (Array.isArray(child) && hasText(child)));

const isText = (child: unknown): child is string | number =>
  typeof child === "number" || (typeof child === "string" && child !== "");

const isTextOrNothing = (child: unknown): boolean =>
  child == null || typeof child === "boolean" || child === "" || isText(child);
