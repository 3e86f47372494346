/** What is named in examples: made up on the page, and what there is in the test that runs them. */
export const SAMPLES = {
  movieId: 17,
  pictureUrl: "https://example.com/posters/the-general.jpg",
  genreId: 3,
  theater: "the-lantern",
  theaterId: 1,
  screenId: 4,
  priceCardId: 9,
  /** A card by which no showtime to come is sold. */
  unusedCardId: 10,
  ticketTypeId: 2,
  showtimeId: 42,
  /** A showtime that nobody has had a seat of. */
  draftId: 43,
  seatIds: [310, 311] as readonly number[],
  holdId: "uXv1nq0yZk8rT3sWb6dE2a",
  holdToken: "q9Jx0o2mYtVh7cLr5sNf4g.2PzQ8mX1kWv7",
  /** What the two seats of a hold cost. */
  totalMinor: 2_500,
  currency: "GBP",
  reference: "K7QF3MTA",
  bookingToken: "Zt5Qw8Lm1Xv0Rk3Np6Ys9b",
  ticketCode: "1.Kd0b7nQxW2",
  checkInId: "h2Vq8sLw0Xk5Zr1Tn6Yb3m",
  promotionCodeId: 5,
  reviewId: "r3Wk8tQx1Zv7Mw0Ls5Nb2h",
  personId: 12,
  invitationId: "m4Rk9tVx2Qz7Lw0Ns5Yb1h",
  etag: '"3.hV0b8sLq2Xw5Zr1Tn6Yk4m"',
  /** Names that nothing has yet. */
  name: "Matinee",
  code: "SPRING26",
  email: "nell@example.com",
  key: "order-2026-0117",
};

export type Samples = typeof SAMPLES;
