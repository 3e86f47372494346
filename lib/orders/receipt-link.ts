import { readSignedId, signId } from "@/lib/accounts/signed-id";

/** Where who bought something sees its receipts, seats or none: not whom it was given to, whose link is another. */
export const receiptPath = (orderId: string): string => `/receipts/${signId(orderId, "receipt links")}`;

/** The order that a link was made for; null when it was not made by us. */
export const readReceiptLink = (token: string): string | null => readSignedId(token, "receipt links");
