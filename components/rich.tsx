import { Fragment, type ReactNode } from "react";
import { formatMessage } from "@/lib/i18n/format-message";
import type { RichMessages } from "@/lib/i18n/messages";
import { jsx, jsxs } from "./jsx/jsx-runtime";

/** What stands between the tags of a message, for the element that is made of it. */
export type Tag = (text: ReactNode) => ReactNode;

type ValuesOf<Message> = { [Name in keyof Message]: Message[Name] extends "tag" ? Tag : Message[Name] };

/** A message of the current language with elements in it: each tag is a function of what it holds. */
export function rich<Key extends keyof RichMessages>(
  key: Key,
  values: ValuesOf<RichMessages[Key]>,
): ReactNode {
  const tags = Object.entries<unknown>(values).map(([name, value]) => [
    name,
    typeof value === "function" ? (parts: ReactNode[]) => value(together(parts)) : value,
  ]);
  const said = formatMessage<ReactNode>(key, Object.fromEntries(tags));
  return together(Array.isArray(said) ? said : [said]);
}

function together(parts: ReactNode[]): ReactNode {
  if (parts.length === 1) return parts[0];
  return jsxs(Fragment, {
    children: parts.map((part, at) =>
      typeof part === "string" ? part : jsx(Fragment, { children: part }, `part-${at}`),
    ),
  });
}
