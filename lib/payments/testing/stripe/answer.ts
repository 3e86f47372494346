import type { Account, Transaction } from "./account";
import { type Form, formAt, textAt } from "./form";
import { createRefund, findRefund } from "./refunds";
import { createSession, expireSession, findSession } from "./sessions";
import { invalid, missing, WireError } from "./wire-error";

export type WireRequest = { method: string; path: string; form: Form; origin: string };

/** What Stripe's API answers to a request that is allowed to ask; throws a WireError for what it refuses. */
export function answer(account: Account, { method, path, form, origin }: WireRequest): object {
  const [, , kind, ...rest] = path.split("/");
  const [id = "", action] = kind === "checkout" ? rest.slice(1) : rest;
  const name = `${method} ${kind}${id && " one"}${action ? ` ${action}` : ""}`;
  switch (name) {
    case "POST checkout":
      return createSession(account, form, origin);
    case "GET checkout":
      return list([...account.sessions.keys()].map((key) => findSession(account, key)).reverse(), form);
    case "GET checkout one":
      return expanded(account, findSession(account, id), form);
    case "POST checkout one expire":
      return expireSession(account, id);
    case "GET payment_intents one":
      return account.intents.get(id) ?? refuse(missing("payment_intent", id));
    case "POST refunds":
      return createRefund(account, form);
    case "GET refunds one":
      return findRefund(account, id);
    case "GET refunds": {
      const of = textAt(form, "payment_intent");
      const all = [...account.refunds.values()].reverse();
      return list(
        all.filter(({ payment_intent }) => of === null || payment_intent === of),
        form,
      );
    }
    case "GET balance_transactions":
      return list(account.transactions.map((one) => withSource(account, one, form)).reverse(), form);
    default:
      throw new WireError(404, "url_invalid", `Unrecognized request URL (${method}: ${path}).`);
  }
}

function refuse(error: WireError): never {
  throw error;
}

function expanded(account: Account, session: ReturnType<typeof findSession>, form: Form): object {
  const wanted = Object.values(formAt(form, "expand"));
  const intent = wanted.includes("payment_intent") && account.intents.get(session.payment_intent ?? "");
  return intent ? { ...session, payment_intent: intent } : session;
}

/** A transaction with the charge or refund that it is of, where that is asked for. */
function withSource(account: Account, one: Transaction, form: Form) {
  if (!Object.values(formAt(form, "expand")).includes("data.source")) return one;
  const intent = [...account.intents.values()].find(({ latest_charge }) => latest_charge === one.source);
  const charge = intent && { ...intent, id: one.source, object: "charge", payment_intent: intent.id };
  return {
    ...one,
    source: account.refunds.get(one.source) ?? account.disputes.get(one.source) ?? charge ?? one.source,
  };
}

const MOST_ON_A_PAGE = 100;

/** A page of a list, the newest first: https://docs.stripe.com/api/pagination. */
function list(all: readonly { id: string; created: number }[], form: Form): object {
  const limit = Number(textAt(form, "limit") ?? 10);
  if (limit > MOST_ON_A_PAGE) throw invalid("parameter_invalid_integer", "This value must be at most 100.");
  const bound = (name: string, none: number) => Number(textAt(form, "created", name) ?? none);
  const found = all.filter(
    ({ created }) =>
      created >= bound("gte", 0) &&
      created <= bound("lte", Number.POSITIVE_INFINITY) &&
      created < bound("lt", Number.POSITIVE_INFINITY),
  );
  const after = textAt(form, "starting_after");
  const from = after === null ? 0 : found.findIndex(({ id }) => id === after) + 1;
  const data = found.slice(from, from + limit);
  return { object: "list", data, has_more: found.length > from + limit };
}
