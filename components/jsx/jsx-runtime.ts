import type { ElementType, Key, ReactElement, ReactNode } from "react";
import { jsx as make, jsxs as makeStatic } from "react/jsx-runtime";
import { textApart } from "./text-apart";

// biome-ignore lint/performance/noBarrelFile: the compiler looks for it here
export { Fragment, type JSX } from "react/jsx-runtime";

type Props = { children?: ReactNode };

/** What JSX means in this project: React's own, with texts kept apart. */
export function jsx(type: ElementType, props: Props, key?: Key): ReactElement {
  return make(type, textApart(type, props, make), key);
}

export function jsxs(type: ElementType, props: Props, key?: Key): ReactElement {
  const apart = textApart(type, props, make);
  return (Array.isArray(apart.children) ? makeStatic : make)(type, apart, key);
}
