import { readMessage } from "./letter-body";

/** A message's text as a page for mail programs: paragraphs and links, and nothing that has to be fetched. */
export function messageHtml(subject: string, text: string, language: string): string {
  const paragraphs = readMessage(text, null).map((lines) => {
    const written = lines.map(({ text, href }) =>
      href ? `<a href="${escaped(href)}">${escaped(text)}</a>` : escaped(text),
    );
    return `<p>${written.join("<br>")}</p>`;
  });
  return [
    "<!doctype html>",
    `<html lang="${escaped(language)}">`,
    `<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    `<body style="font: 16px/1.5 sans-serif; max-width: 36em">${paragraphs.join("\n")}</body>`,
    "</html>",
  ].join("\n");
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
