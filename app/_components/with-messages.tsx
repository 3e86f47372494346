import type { ReactNode } from "react";
import { type BrowserFile, messagesOf } from "@/lib/i18n/messages-of";
import { ClientMessages } from "./client-messages";

/** A page that brings the browser what its client parts say, by its own file: `npm run i18n` finds out what that is. */
export const withMessages =
  <Props,>(file: BrowserFile, page: (props: Props) => ReactNode | Promise<ReactNode>) =>
  async (props: Props): Promise<ReactNode> => (
    <ClientMessages messages={messagesOf(file)}>{await page(props)}</ClientMessages>
  );
