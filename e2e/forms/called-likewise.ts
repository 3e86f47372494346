/**
 * Actions that no row sends, and what they are called by: the hook of one that a row does send, or callAction itself,
 * which has unit tests. A new action is put here or, better, given a row.
 */
export const calledLikewise: Record<string, string> = {
  "app/admin/showtimes/[id]/actions.ts#releaseHeldAction": "callAction",
  "app/admin/showtimes/[id]/room-actions.ts#endRoomAction": "callAction",
  "app/admin/showtimes/[id]/room-actions.ts#openRoomNowAction": "callAction",
  "app/admin/showtimes/[id]/room-actions.ts#setRoomAction": "app/admin/showtimes/[id]/actions.ts#editAction",
  "app/(account)/account/actions.ts#askEmailChangeAction": "app/(account)/register/actions.ts#registerAction",
  "app/(account)/account/actions.ts#askErasureAction": "app/(account)/register/actions.ts#registerAction",
  "app/(account)/erase-account/[token]/actions.ts#confirmErasureAction":
    "app/(account)/register/actions.ts#registerAction",
  "app/(account)/change-email/[token]/actions.ts#confirmEmailChangeAction":
    "app/(account)/register/actions.ts#registerAction",
  "app/(account)/account/actions.ts#changePasswordAction": "app/(account)/register/actions.ts#registerAction",
  "app/(account)/account/actions.ts#endSessionAction": "callAction",
  "app/(account)/account/actions.ts#signOutAction": "callAction",
  "app/(account)/account/actions.ts#signOutOthersAction": "callAction",
  "app/(account)/account/confirm/actions.ts#confirmAction":
    "app/(account)/register/actions.ts#registerAction",
  "app/(account)/account/_passkeys/actions.ts#startPasskeyAction": "callAction",
  "app/(account)/account/_passkeys/actions.ts#keepPasskeyAction": "callAction",
  "app/(account)/account/_passkeys/actions.ts#removePasskeyAction":
    "app/(account)/register/actions.ts#registerAction",
  "app/(account)/account/second-step/actions.ts#startAuthenticatorAction":
    "app/(account)/register/actions.ts#registerAction",
  "app/(account)/account/second-step/actions.ts#confirmAuthenticatorAction":
    "app/(account)/register/actions.ts#registerAction",
  "app/(account)/account/second-step/actions.ts#renewCodesAction":
    "app/(account)/register/actions.ts#registerAction",
  "app/(account)/account/second-step/actions.ts#removeSecondStepAction":
    "app/(account)/register/actions.ts#registerAction",
  "app/(account)/sign-in/second-step/actions.ts#secondStepAction":
    "app/(account)/register/actions.ts#registerAction",
  "app/(account)/account/actions.ts#signOutEverywhereAction": "callAction",
  "app/(account)/invitation/[token]/actions.ts#acceptAction":
    "app/(account)/register/actions.ts#registerAction",
  "app/(account)/invitation/[token]/actions.ts#signOutForAction": "callAction",
  "app/(account)/invitation/[token]/actions.ts#startAccountAction": "callAction",
  "app/(account)/set-password/[token]/actions.ts#setPasswordAction":
    "app/(account)/register/actions.ts#registerAction",
  "app/(site)/checkout/[holdId]/actions.ts#payAction": "callAction",
  "app/(site)/checkout/[holdId]/code-action.ts#quoteCodeAction": "callAction",
  "app/(site)/checkout/[holdId]/voucher-action.ts#quoteVoucherAction": "callAction",
  "app/(site)/checkout/_test-payment/actions.ts#decideAction": "callAction",
  "app/(site)/checkout/offer/[linkToken]/actions.ts#answerAction":
    "app/(account)/register/actions.ts#registerAction",
  "app/(site)/checkout/offer/[linkToken]/actions.ts#settleOfferAction": "callAction",
  "app/(site)/checkout/payment/[paymentId]/actions.ts#cancelPaymentAction": "callAction",
  "app/(site)/checkout/payment/[paymentId]/actions.ts#settleAction": "callAction",
  "app/_seat-picking/actions.ts#checkSeatsAction": "callAction",
  "app/_seat-picking/actions.ts#extendHoldAction": "callAction",
  "app/_seat-picking/actions.ts#holdBestSeatsAction": "callAction",
  "app/_watching/actions.ts#unwatchAction": "app/_watching/actions.ts#watchAction",
  "app/(site)/reservations/confirm/[token]/actions.ts#confirmAction":
    "app/(account)/register/actions.ts#registerAction",
  "app/(site)/reservations/[linkToken]/actions.ts#releaseAction":
    "app/(account)/register/actions.ts#registerAction",
  "app/(site)/movies/[slug]/review/actions.ts#deleteOwnAction":
    "app/(site)/reviews/[linkToken]/actions.ts#saveByLinkAction",
  "app/(site)/movies/[slug]/review/actions.ts#saveOwnAction":
    "app/(site)/reviews/[linkToken]/actions.ts#saveByLinkAction",
  "app/(site)/reviews/[linkToken]/actions.ts#deleteByLinkAction":
    "app/(site)/reviews/[linkToken]/actions.ts#saveByLinkAction",
  "app/(site)/tickets/[linkToken]/pass-on/actions.ts#offerAction":
    "app/(site)/tickets/offered/[offerToken]/actions.ts#acceptAction",
  "app/(site)/tickets/[linkToken]/pass-on/actions.ts#takeBackAction":
    "app/(site)/tickets/offered/[offerToken]/actions.ts#acceptAction",
  "app/(site)/tickets/[linkToken]/cancel/actions.ts#cancelAction":
    "app/(account)/register/actions.ts#registerAction",
  "app/admin/_bookings/actions.ts#cancelSeatsAction": "callAction",
  "app/admin/_bookings/actions.ts#refundSeatsAction": "callAction",
  "app/admin/_bookings/actions.ts#retryRefundAction": "callAction",
  "app/admin/_bookings/actions.ts#tellAgainAction": "callAction",
  "app/admin/box-office/[showtimeId]/actions.ts#blockSeatsAction": "callAction",
  "app/admin/box-office/[showtimeId]/actions.ts#releaseSeatsAction": "callAction",
  "app/admin/box-office/[showtimeId]/actions.ts#sellAction": "callAction",
  "app/admin/box-office/reservations/[id]/actions.ts#endReservationAction": "callAction",
  "app/admin/box-office/reservations/[id]/actions.ts#payReservationAction": "callAction",
  "app/admin/genres/actions.ts#removeGenreAction": "callAction",
  "app/admin/movies/[id]/actions.ts#fetchPosterAction": "app/admin/movies/[id]/actions.ts#editMovieAction",
  "app/admin/movies/[id]/actions.ts#removePosterAction": "callAction",
  "app/admin/movies/actions.ts#changeAction": "callAction",
  "app/admin/movies/actions.ts#deleteAction": "callAction",
  "app/admin/movies/actions.ts#tagAction": "callAction",
  "app/admin/movies/actions.ts#undoAction": "callAction",
  "app/admin/movies/import/actions.ts#compareMoviesAction": "callAction",
  "app/admin/movies/import/actions.ts#importMoviesAction": "callAction",
  "app/admin/movies/new/film-actions.ts#findFilmsAction": "callAction",
  "app/admin/movies/new/film-actions.ts#getFilmAction": "callAction",
  "app/admin/payments/[id]/actions.ts#askAgainAction": "callAction",
  "app/admin/payments/[id]/actions.ts#seeReversalsAction": "callAction",
  "app/admin/people/[id]/actions.ts#changeTheaterRoleAction":
    "app/admin/people/[id]/actions.ts#signOutPersonAction",
  "app/admin/people/[id]/actions.ts#changeRoleAction": "app/admin/people/[id]/actions.ts#signOutPersonAction",
  "app/admin/people/[id]/actions.ts#resetSecondStepAction":
    "app/admin/people/[id]/actions.ts#signOutPersonAction",
  "app/admin/people/[id]/actions.ts#disableAction": "app/admin/people/[id]/actions.ts#signOutPersonAction",
  "app/admin/people/invitations/actions.ts#revokeInvitationAction":
    "app/admin/people/[id]/actions.ts#signOutPersonAction",
  "app/admin/people/tokens/actions.ts#revokeTokenAction":
    "app/admin/people/[id]/actions.ts#signOutPersonAction",
  "app/admin/people/webhooks/[id]/actions.ts#removeWebhookAction":
    "app/admin/people/[id]/actions.ts#signOutPersonAction",
  "app/admin/people/webhooks/[id]/actions.ts#replayAction":
    "app/admin/people/[id]/actions.ts#signOutPersonAction",
  "app/admin/people/webhooks/[id]/actions.ts#sendSampleAction":
    "app/admin/people/[id]/actions.ts#signOutPersonAction",
  "app/admin/people/webhooks/[id]/actions.ts#switchWebhookAction":
    "app/admin/people/[id]/actions.ts#signOutPersonAction",
  "app/admin/prices/actions.ts#archiveTypeAction": "callAction",
  "app/admin/prices/actions.ts#retireCardAction": "callAction",
  "app/admin/_showtimes/actions.ts#moveAction": "callAction",
  "app/admin/_showtimes/actions.ts#placeAction": "callAction",
  "app/admin/_showtimes/actions.ts#publishAction": "callAction",
  "app/admin/_showtimes/actions.ts#removeAction": "callAction",
  "app/admin/_showtimes/actions.ts#restoreAction": "callAction",
  "app/admin/schedule/copy/actions.ts#acceptCopyAction": "app/(account)/register/actions.ts#registerAction",
  "app/admin/schedule/fill/actions.ts#acceptDayAction": "callAction",
  "app/admin/schedule/fill/to-instant.ts#toInstantAction": "callAction",
  "app/admin/schedule/repeat/actions.ts#acceptRepeatAction":
    "app/(account)/register/actions.ts#registerAction",
  "app/admin/screens/[id]/actions.ts#moveShowtimeAction": "callAction",
  "app/admin/screens/[id]/layout/actions.ts#reviewLayoutAction": "callAction",
  "app/admin/screens/[id]/layout/actions.ts#saveLayoutAction": "callAction",
  "app/admin/showtimes/[id]/change/actions.ts#changeAction": "app/admin/showtimes/[id]/actions.ts#editAction",
  "app/admin/showtimes/new/actions.ts#scheduleAction": "app/admin/showtimes/[id]/actions.ts#editAction",
  "app/admin/theaters/[id]/safeguard-actions.ts#setSafeguardsAction":
    "app/admin/theaters/[id]/actions.ts#editTheaterAction",
  "app/admin/theaters/[id]/screen-actions.ts#archiveScreenAction": "callAction",
  "app/admin/theaters/[id]/screen-actions.ts#moveScreenAction": "callAction",
};
