/** Whether it was paid, by this tender or in this one word, at a till: then it goes back there, and no provider is asked. */
export const isPaidAtTill = (how: string): boolean => how === "cash" || how === "terminal";
