"use client";
import type { CompiledMessage } from "icu-minify/format";
import type { ReactNode } from "react";
import { keepMessages } from "#find-message";

type Props = { messages: Readonly<Record<string, CompiledMessage>>; children: ReactNode };

/** Brings the browser what the parts within it say, before they are made. */
export function ClientMessages({ messages, children }: Props) {
  keepMessages(messages);
  return children;
}
