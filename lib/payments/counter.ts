/**
 * What a theater chooses beside providers, or without any: seats are reserved, and its box office takes the money. It is
 * always allowed, and `all` does not mean it.
 */
export const COUNTER = "counter";

/** The way of paying so, as a form says it: see `PaymentMethods`. */
export const RESERVE_WAY = `${COUNTER}:reserve`;

/** Whether a theater that has chosen so lets its customers pay at the box office: see `theaters.paymentProviders`. */
export const takesReservations = (chosen: string): boolean => chosen.split(",").includes(COUNTER);
