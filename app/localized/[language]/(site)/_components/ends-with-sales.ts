/** Each answer of the server places the same instant a little differently on this machine's clock. */
const SAME_MS = 3_000;

/** Whether it is the close of sales that ends a hold, after which there is no more time to ask for. */
export const endsWithSales = (expiresAt: number, salesCloseAt: number): boolean =>
  expiresAt >= salesCloseAt - SAME_MS;
