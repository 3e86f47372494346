import type { ElementType, Key, ReactElement, ReactNode } from "react";
import { type JSXSource, jsxDEV as make } from "react/jsx-dev-runtime";
import { textApart } from "./text-apart";

// biome-ignore lint/performance/noBarrelFile: the compiler looks for it here
export { Fragment, type JSX } from "react/jsx-dev-runtime";

type Props = { children?: ReactNode };

/** `jsx-runtime` in development. */
export function jsxDEV(
  type: ElementType,
  props: Props,
  key: Key | undefined,
  isStatic: boolean,
  source?: JSXSource,
  self?: unknown,
): ReactElement {
  const apart = textApart(type, props, (span, of, at) => make(span, of, at, false));
  return make(type, apart, key, isStatic && Array.isArray(apart.children), source, self);
}
