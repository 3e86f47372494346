import type { IncomingMessage, ServerResponse } from "node:http";
import type { Account, Session, ShownLine } from "./account";
import { findSession, paySession } from "./sessions";
import { WireError } from "./wire-error";

/** The page that a session's address leads to: pay, try a card that is declined, or go back. */
export function hostedPage(
  account: Account,
  { method, url = "" }: IncomingMessage,
  outgoing: ServerResponse,
  body: string,
): void {
  const id = /^\/c\/pay\/([\w-]+)$/.exec(url)?.[1] ?? "";
  const show = (status: number, page: string) =>
    outgoing.writeHead(status, { "content-type": "text/html; charset=utf-8" }).end(page);
  try {
    const session = findSession(account, id);
    if (session.status === "expired") return void show(410, OVER);
    const act = method === "POST" ? new URLSearchParams(body).get("act") : null;
    if (act === "pay" || act === "pay-by-bank") paySession(account, id, { takesDays: act === "pay-by-bank" });
    if (session.status === "complete")
      return void outgoing.writeHead(303, { location: session.success_url }).end();
    show(200, open(session, account.lines.get(id) ?? [], act === "decline"));
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    show(error.status, OVER);
  }
}

const page = (content: string) => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Local checkout</title><main>${content}</main></html>`;

const OVER = page("<h1>This checkout has expired</h1>");

const escaped = (words: string) => words.replace(/[&<>"]/g, (char) => `&#${char.codePointAt(0)};`);

function open(
  { cancel_url, customer_email, amount_total, currency }: Session,
  lines: ShownLine[],
  isDeclined: boolean,
) {
  const money = (amount: number) => `${amount} ${currency.toUpperCase()}`;
  return page(`<h1>Pay ${money(amount_total)}</h1>
<ul>${lines.map((line) => `<li>${line.quantity} × ${escaped(line.name)} <small>${escaped(line.description ?? "")}</small> ${money(line.amount)}</li>`).join("")}</ul>
<p>${escaped(customer_email ?? "")}</p>
${isDeclined ? '<p role="alert">Your card was declined. Try another.</p>' : ""}
<form method="post"><button name="act" value="pay">Pay</button>
<button name="act" value="decline">Pay with a card that is declined</button>
<button name="act" value="pay-by-bank">Pay by bank transfer</button></form>
<p><a href="${escaped(cancel_url)}">Back</a></p>`);
}
