import type { Parts } from "./call";
import type { Samples } from "./samples";

const SEAT = { guid: "a1", zone: "", row: "A", number: "1", x: 1, y: 1, type: "standard" };

const PLAN = {
  name: "Screen 1",
  categories: [{ name: "Standard", color: "#8a7f72" }],
  zones: [
    {
      ...{ name: "Stalls", position: { x: 0, y: 0 } },
      rows: [
        {
          row_number: "A",
          seats: [
            { seat_guid: "a1", seat_number: "1", position: { x: 25, y: 25 }, category: "Standard" },
            { seat_guid: "a2", seat_number: "2", position: { x: 50, y: 25 }, category: "Standard" },
          ],
        },
      ],
    },
  ],
};

type Example = (of: Samples) => Parts;
const plain: Example = () => ({});

/** What each operation is shown with. An operation without an example is none that the test of examples lets pass. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  readDocument: plain,
  listMovies: () => ({ query: { genre: "comedy", limit: 10 } }),
  readMovie: (of) => ({ path: { movie: of.movieId } }),
  createMovie: (of) => ({
    body: { title: of.name, year: 1926, durationMinutes: 75, genreIds: [of.genreId] },
  }),
  changeMovie: (of) => ({
    path: { movie: of.movieId },
    headers: { "If-Match": of.etag },
    body: { status: "released" },
  }),
  replacePoster: (of) => ({
    path: { movie: of.movieId },
    headers: { "If-Match": of.etag },
    body: { url: of.pictureUrl },
  }),
  followCatalogue: () => ({ query: { limit: 10 } }),
  removeMovie: (of) => ({ path: { movie: of.movieId } }),
  listMovieReviews: (of) => ({ path: { movie: of.movieId }, query: { limit: 10 } }),
  listReviews: () => ({ query: { show: "waiting" } }),
  moderateReview: (of) => ({
    path: { id: of.reviewId },
    body: { hidden: true, reason: "It gives the ending away." },
  }),
  listGenres: plain,
  listTheaters: plain,
  readTheater: (of) => ({ path: { theater: of.theater } }),
  listScreens: (of) => ({ path: { theater: of.theater } }),
  readLayout: (of) => ({ path: { id: of.screenId } }),
  saveLayout: (of) => ({
    path: { id: of.screenId },
    headers: { "If-Match": of.etag },
    body: { seats: [SEAT, { ...SEAT, guid: "a2", number: "2", x: 2 }] },
  }),
  readPlan: (of) => ({ path: { id: of.screenId } }),
  savePlan: (of) => ({ path: { id: of.screenId }, headers: { "If-Match": of.etag }, body: PLAN }),
  listPriceCards: (of) => ({ path: { theater: of.theater } }),
  createPriceCard: (of) => ({
    path: { theater: of.theater },
    body: {
      ...{ name: of.name, currency: of.currency },
      prices: [{ ticketTypeId: of.ticketTypeId, seatType: "standard", amountMinor: 900 }],
      rules: [
        {
          ...{ name: "Late", weekdays: ["friday", "saturday"], from: "22:00", until: "24:00" },
          change: { basisPoints: -2_000 },
        },
      ],
    },
  }),
  readPriceCard: (of) => ({ path: { id: of.priceCardId } }),
  changePriceCard: (of) => ({
    path: { id: of.priceCardId },
    headers: { "If-Match": of.etag },
    body: { prices: [{ ticketTypeId: of.ticketTypeId, seatType: "standard", amountMinor: 1_100 }] },
  }),
  retirePriceCard: (of) => ({ path: { id: of.unusedCardId } }),
  listTicketTypes: (of) => ({ path: { theater: of.theater } }),
  saveTicketTypes: (of) => ({
    path: { theater: of.theater },
    headers: { "If-Match": of.etag },
    body: {
      types: [
        { id: of.ticketTypeId, name: "Adult" },
        { name: "Child", note: "Under 14" },
      ],
    },
  }),
  archiveTicketType: (of) => ({
    path: { id: of.ticketTypeId },
    headers: { "If-Match": of.etag },
    body: { archived: false },
  }),
  listPromotionCodes: (of) => ({ query: { theater: of.theater } }),
  createPromotionCode: (of) => ({
    body: { code: of.code, theaterId: of.theaterId, discount: { basisPoints: 1_000 }, maxUses: 200 },
  }),
  readPromotionCode: (of) => ({ path: { id: of.promotionCodeId } }),
  changePromotionCode: (of) => ({
    path: { id: of.promotionCodeId },
    headers: { "If-Match": of.etag },
    body: { endsAt: "2030-01-31T23:00:00Z" },
  }),
  endPromotionCode: (of) => ({ path: { id: of.promotionCodeId } }),
  listShowtimes: (of) => ({ query: { theater: of.theater, date: "today" } }),
  readShowtime: (of) => ({ path: { id: of.showtimeId } }),
  readSeats: (of) => ({ path: { id: of.showtimeId } }),
  createShowtimes: (of) => ({
    body: {
      showtimes: ["17:00", "20:30"].map((time) => ({
        ...{ movieId: of.movieId, screenId: of.screenId, language: "English" },
        start: { date: "2030-01-31", time },
      })),
      state: "on-sale",
    },
  }),
  changeShowtime: (of) => ({
    path: { id: of.draftId },
    headers: { "If-Match": of.etag },
    body: { subtitles: "French" },
  }),
  cancelShowtime: (of) => ({
    path: { id: of.draftId },
    headers: { "If-Match": of.etag },
    body: { reason: "The projector broke." },
  }),
  createHold: (of) => ({ body: { showtimeId: of.showtimeId, bestAvailable: { count: 2 } } }),
  readHold: (of) => ({ path: { id: of.holdId }, headers: { "Hold-Token": of.holdToken } }),
  changeHold: (of) => ({
    path: { id: of.holdId },
    headers: { "Hold-Token": of.holdToken },
    body: { extend: true },
  }),
  endHold: (of) => ({ path: { id: of.holdId }, headers: { "Hold-Token": of.holdToken } }),
  createBooking: (of) => ({
    headers: { "Hold-Token": of.holdToken, "Idempotency-Key": of.key },
    body: {
      holdId: of.holdId,
      customer: { name: "Ada Quill", email: of.email },
      tickets: of.seatIds.map((seatId) => ({ seatId, ticketTypeId: of.ticketTypeId })),
      total: { amountMinor: of.totalMinor, currency: of.currency },
    },
  }),
  readBooking: (of) => ({
    path: { reference: of.reference },
    headers: { "Booking-Token": of.bookingToken },
  }),
  cancelBooking: (of) => ({
    path: { reference: of.reference },
    headers: { "Booking-Token": of.bookingToken },
    body: { preview: true },
  }),
  checkIn: (of) => ({ body: { showtimeId: of.showtimeId, code: of.ticketCode } }),
  undoCheckIn: (of) => ({ path: { id: of.checkInId } }),
  listReports: plain,
  readReport: (of) => ({ path: { report: "days" }, query: { theater: of.theater, format: "csv" } }),
  readTheaterData: (of) => ({
    path: { theater: of.theater },
    query: { format: "csv", table: "bookings" },
  }),
  listPeople: () => ({ query: { kind: "owners" } }),
  readPerson: (of) => ({ path: { id: of.personId } }),
  changePerson: (of) => ({
    path: { id: of.personId },
    headers: { "If-Match": of.etag },
    body: { role: "admin" },
  }),
  giveRole: (of) => ({
    path: { id: of.personId, theater: of.theaterId },
    headers: { "If-Match": of.etag },
    body: { role: "door" },
  }),
  takeRole: (of) => ({
    path: { id: of.personId, theater: of.theaterId },
    headers: { "If-Match": of.etag },
  }),
  listInvitations: plain,
  invitePerson: (of) => ({ body: { email: of.email, role: "door", theaterId: of.theaterId } }),
  renewInvitation: (of) => ({ path: { id: of.invitationId } }),
  revokeInvitation: (of) => ({ path: { id: of.invitationId } }),
};
