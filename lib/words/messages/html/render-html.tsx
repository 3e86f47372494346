/** @jsxImportSource react */
import { render } from "@react-email/render";
import type { MessageText } from "../message-text";
import { MailPage } from "./mail-page";

/** A message's words as a page for mail programs. */
export const renderHtml = (text: MessageText, language: string): Promise<string> =>
  render(<MailPage text={text} language={language} />);
