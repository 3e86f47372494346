/** @jsxImportSource react */
import { render } from "@react-email/render";
import { currentLocale } from "#current-language";
import type { MessageText } from "../message-text";
import { MailPage } from "./mail-page";

/** A message's words as a page for mail programs, in the language that is spoken. */
export const renderHtml = (text: MessageText): Promise<string> =>
  render(<MailPage text={text} language={currentLocale()} />);
