/** An answer of Stripe's that refuses: https://docs.stripe.com/api/errors. */
export class WireError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly type = "invalid_request_error",
  ) {
    super(message);
  }

  get body() {
    const { type, code, message } = this;
    return { error: { type, code, message, doc_url: `https://stripe.com/docs/error-codes/${code}` } };
  }
}

export const invalid = (code: string, message: string) => new WireError(400, code, message);
export const missing = (kind: string, id: string) =>
  new WireError(404, "resource_missing", `No such ${kind}: '${id}'`);
