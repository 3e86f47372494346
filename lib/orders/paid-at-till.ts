/** Whether it was paid, by this tender or in this one word, at a till: then it goes back there, and no provider is asked. */
export const isPaidAtTill = (how: string): boolean => how === "cash" || how === "terminal";

/** Whether all that goes back is handed over the counter: what a voucher paid is not. */
export const isHandedOver = (planned: readonly { isCash: boolean }[], isAtTill: boolean): boolean =>
  isAtTill && planned.every(({ isCash }) => isCash);
