import { readSignedId, signId } from "@/lib/accounts/signed-id";

/** Where whoever was let in by a ticket reviews what they saw, without an account. */
export const reviewPath = (ticketId: string): string => `/reviews/${signId(ticketId, "review links")}`;

/** The ticket that a link was made for; null when it was not made by us. */
export const readReviewLink = (link: string): string | null => readSignedId(link, "review links");
