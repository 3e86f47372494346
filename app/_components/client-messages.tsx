"use client";
import type { ReactNode } from "react";
import { keepMessages } from "#find-message";
import type { BroughtMessages } from "@/lib/i18n/brought-messages";

type Props = { messages: BroughtMessages; children: ReactNode };

/** Brings the browser what the parts within it say, before they are made. */
export function ClientMessages({ messages, children }: Props) {
  keepMessages(messages);
  return children;
}
