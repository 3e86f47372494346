/**
 * Actions that no row sends, and what they are called by: the hook of one that a row does send, or callAction itself,
 * which has unit tests. A new action is put here or, better, given a row.
 */
export const calledLikewise: Record<string, string> = {
  "app/localized/[language]/admin/showtimes/[id]/actions.ts#releaseHeldAction": "callAction",
  "app/localized/[language]/admin/showtimes/[id]/room-actions.ts#endRoomAction": "callAction",
  "app/localized/[language]/admin/showtimes/[id]/room-actions.ts#openRoomNowAction": "callAction",
  "app/localized/[language]/admin/showtimes/[id]/room-actions.ts#setRoomAction":
    "app/localized/[language]/admin/showtimes/[id]/actions.ts#editAction",
  "app/localized/[language]/(account)/account/actions.ts#askEmailChangeAction":
    "app/localized/[language]/(account)/register/actions.ts#registerAction",
  "app/localized/[language]/(account)/account/actions.ts#askErasureAction":
    "app/localized/[language]/(account)/register/actions.ts#registerAction",
  "app/localized/[language]/(account)/erase-account/[token]/actions.ts#confirmErasureAction":
    "app/localized/[language]/(account)/register/actions.ts#registerAction",
  "app/localized/[language]/(account)/change-email/[token]/actions.ts#confirmEmailChangeAction":
    "app/localized/[language]/(account)/register/actions.ts#registerAction",
  "app/localized/[language]/(account)/account/actions.ts#changePasswordAction":
    "app/localized/[language]/(account)/register/actions.ts#registerAction",
  "app/localized/[language]/(account)/account/actions.ts#endSessionAction": "callAction",
  "app/localized/[language]/(account)/account/actions.ts#signOutAction": "callAction",
  "app/localized/[language]/(account)/account/actions.ts#signOutOthersAction": "callAction",
  "app/localized/[language]/(account)/account/confirm/actions.ts#confirmAction":
    "app/localized/[language]/(account)/register/actions.ts#registerAction",
  "app/localized/[language]/(account)/account/_passkeys/actions.ts#startPasskeyAction": "callAction",
  "app/localized/[language]/(account)/account/_passkeys/actions.ts#keepPasskeyAction": "callAction",
  "app/localized/[language]/(account)/account/_passkeys/actions.ts#removePasskeyAction":
    "app/localized/[language]/(account)/register/actions.ts#registerAction",
  "app/localized/[language]/(account)/account/second-step/actions.ts#startAuthenticatorAction":
    "app/localized/[language]/(account)/register/actions.ts#registerAction",
  "app/localized/[language]/(account)/account/second-step/actions.ts#confirmAuthenticatorAction":
    "app/localized/[language]/(account)/register/actions.ts#registerAction",
  "app/localized/[language]/(account)/account/second-step/actions.ts#renewCodesAction":
    "app/localized/[language]/(account)/register/actions.ts#registerAction",
  "app/localized/[language]/(account)/account/second-step/actions.ts#removeSecondStepAction":
    "app/localized/[language]/(account)/register/actions.ts#registerAction",
  "app/localized/[language]/(account)/sign-in/second-step/actions.ts#secondStepAction":
    "app/localized/[language]/(account)/register/actions.ts#registerAction",
  "app/localized/[language]/(account)/account/actions.ts#signOutEverywhereAction": "callAction",
  "app/localized/[language]/(account)/invitation/[token]/actions.ts#acceptAction":
    "app/localized/[language]/(account)/register/actions.ts#registerAction",
  "app/localized/[language]/(account)/invitation/[token]/actions.ts#signOutForAction": "callAction",
  "app/localized/[language]/(account)/invitation/[token]/actions.ts#startAccountAction": "callAction",
  "app/localized/[language]/(account)/set-password/[token]/actions.ts#setPasswordAction":
    "app/localized/[language]/(account)/register/actions.ts#registerAction",
  "app/localized/[language]/(site)/checkout/[holdId]/actions.ts#payAction": "callAction",
  "app/localized/[language]/(site)/checkout/[holdId]/code-action.ts#quoteCodeAction": "callAction",
  "app/localized/[language]/(site)/checkout/[holdId]/voucher-action.ts#quoteVoucherAction": "callAction",
  "app/localized/[language]/(site)/checkout/_test-payment/actions.ts#decideAction": "callAction",
  "app/localized/[language]/(site)/checkout/offer/[linkToken]/actions.ts#answerAction":
    "app/localized/[language]/(account)/register/actions.ts#registerAction",
  "app/localized/[language]/(site)/checkout/offer/[linkToken]/actions.ts#settleOfferAction": "callAction",
  "app/localized/[language]/(site)/checkout/payment/[paymentId]/actions.ts#cancelPaymentAction": "callAction",
  "app/localized/[language]/(site)/checkout/payment/[paymentId]/actions.ts#settleAction": "callAction",
  "app/_seat-picking/actions.ts#checkSeatsAction": "callAction",
  "app/_seat-picking/actions.ts#extendHoldAction": "callAction",
  "app/_seat-picking/actions.ts#holdBestSeatsAction": "callAction",
  "app/_watching/actions.ts#unwatchAction": "app/_watching/actions.ts#watchAction",
  "app/localized/[language]/(site)/reservations/confirm/[token]/actions.ts#confirmAction":
    "app/localized/[language]/(account)/register/actions.ts#registerAction",
  "app/localized/[language]/(site)/reservations/[linkToken]/actions.ts#releaseAction":
    "app/localized/[language]/(account)/register/actions.ts#registerAction",
  "app/localized/[language]/(site)/movies/[slug]/review/actions.ts#deleteOwnAction":
    "app/localized/[language]/(site)/reviews/[linkToken]/actions.ts#saveByLinkAction",
  "app/localized/[language]/(site)/movies/[slug]/review/actions.ts#saveOwnAction":
    "app/localized/[language]/(site)/reviews/[linkToken]/actions.ts#saveByLinkAction",
  "app/localized/[language]/(site)/reviews/[linkToken]/actions.ts#deleteByLinkAction":
    "app/localized/[language]/(site)/reviews/[linkToken]/actions.ts#saveByLinkAction",
  "app/localized/[language]/(site)/tickets/[linkToken]/pass-on/actions.ts#offerAction":
    "app/localized/[language]/(site)/tickets/offered/[offerToken]/actions.ts#acceptAction",
  "app/localized/[language]/(site)/tickets/[linkToken]/pass-on/actions.ts#takeBackAction":
    "app/localized/[language]/(site)/tickets/offered/[offerToken]/actions.ts#acceptAction",
  "app/localized/[language]/(site)/tickets/[linkToken]/cancel/actions.ts#cancelAction":
    "app/localized/[language]/(account)/register/actions.ts#registerAction",
  "app/localized/[language]/admin/_bookings/actions.ts#cancelSeatsAction": "callAction",
  "app/localized/[language]/admin/_bookings/actions.ts#refundSeatsAction": "callAction",
  "app/localized/[language]/admin/_bookings/actions.ts#retryRefundAction": "callAction",
  "app/localized/[language]/admin/_bookings/actions.ts#tellAgainAction": "callAction",
  "app/localized/[language]/admin/box-office/[showtimeId]/actions.ts#blockSeatsAction": "callAction",
  "app/localized/[language]/admin/box-office/[showtimeId]/actions.ts#releaseSeatsAction": "callAction",
  "app/localized/[language]/admin/box-office/[showtimeId]/actions.ts#sellAction": "callAction",
  "app/localized/[language]/admin/box-office/reservations/[id]/actions.ts#endReservationAction": "callAction",
  "app/localized/[language]/admin/box-office/reservations/[id]/actions.ts#payReservationAction": "callAction",
  "app/localized/[language]/admin/genres/actions.ts#removeGenreAction": "callAction",
  "app/localized/[language]/admin/movies/[id]/actions.ts#fetchPosterAction":
    "app/localized/[language]/admin/movies/[id]/actions.ts#editMovieAction",
  "app/localized/[language]/admin/movies/[id]/actions.ts#removePosterAction": "callAction",
  "app/localized/[language]/admin/movies/actions.ts#changeAction": "callAction",
  "app/localized/[language]/admin/movies/actions.ts#deleteAction": "callAction",
  "app/localized/[language]/admin/movies/actions.ts#tagAction": "callAction",
  "app/localized/[language]/admin/movies/actions.ts#undoAction": "callAction",
  "app/localized/[language]/admin/movies/import/actions.ts#compareMoviesAction": "callAction",
  "app/localized/[language]/admin/movies/import/actions.ts#importMoviesAction": "callAction",
  "app/localized/[language]/admin/movies/new/film-actions.ts#findFilmsAction": "callAction",
  "app/localized/[language]/admin/movies/new/film-actions.ts#getFilmAction": "callAction",
  "app/localized/[language]/admin/payments/[id]/actions.ts#askAgainAction": "callAction",
  "app/localized/[language]/admin/payments/[id]/actions.ts#seeReversalsAction": "callAction",
  "app/localized/[language]/admin/people/[id]/actions.ts#changeTheaterRoleAction":
    "app/localized/[language]/admin/people/[id]/actions.ts#signOutPersonAction",
  "app/localized/[language]/admin/people/[id]/actions.ts#changeRoleAction":
    "app/localized/[language]/admin/people/[id]/actions.ts#signOutPersonAction",
  "app/localized/[language]/admin/people/[id]/actions.ts#resetSecondStepAction":
    "app/localized/[language]/admin/people/[id]/actions.ts#signOutPersonAction",
  "app/localized/[language]/admin/people/[id]/actions.ts#disableAction":
    "app/localized/[language]/admin/people/[id]/actions.ts#signOutPersonAction",
  "app/localized/[language]/admin/people/invitations/actions.ts#revokeInvitationAction":
    "app/localized/[language]/admin/people/[id]/actions.ts#signOutPersonAction",
  "app/localized/[language]/admin/people/tokens/actions.ts#revokeTokenAction":
    "app/localized/[language]/admin/people/[id]/actions.ts#signOutPersonAction",
  "app/localized/[language]/admin/people/webhooks/[id]/actions.ts#removeWebhookAction":
    "app/localized/[language]/admin/people/[id]/actions.ts#signOutPersonAction",
  "app/localized/[language]/admin/people/webhooks/[id]/actions.ts#replayAction":
    "app/localized/[language]/admin/people/[id]/actions.ts#signOutPersonAction",
  "app/localized/[language]/admin/people/webhooks/[id]/actions.ts#sendSampleAction":
    "app/localized/[language]/admin/people/[id]/actions.ts#signOutPersonAction",
  "app/localized/[language]/admin/people/webhooks/[id]/actions.ts#switchWebhookAction":
    "app/localized/[language]/admin/people/[id]/actions.ts#signOutPersonAction",
  "app/localized/[language]/admin/prices/actions.ts#archiveTypeAction": "callAction",
  "app/localized/[language]/admin/prices/actions.ts#retireCardAction": "callAction",
  "app/localized/[language]/admin/_showtimes/actions.ts#moveAction": "callAction",
  "app/localized/[language]/admin/_showtimes/actions.ts#placeAction": "callAction",
  "app/localized/[language]/admin/_showtimes/actions.ts#publishAction": "callAction",
  "app/localized/[language]/admin/_showtimes/actions.ts#removeAction": "callAction",
  "app/localized/[language]/admin/_showtimes/actions.ts#restoreAction": "callAction",
  "app/localized/[language]/admin/schedule/copy/actions.ts#acceptCopyAction":
    "app/localized/[language]/(account)/register/actions.ts#registerAction",
  "app/localized/[language]/admin/schedule/fill/actions.ts#acceptDayAction": "callAction",
  "app/localized/[language]/admin/schedule/fill/to-instant.ts#toInstantAction": "callAction",
  "app/localized/[language]/admin/schedule/repeat/actions.ts#acceptRepeatAction":
    "app/localized/[language]/(account)/register/actions.ts#registerAction",
  "app/localized/[language]/admin/screens/[id]/actions.ts#moveShowtimeAction": "callAction",
  "app/localized/[language]/admin/screens/[id]/layout/actions.ts#reviewLayoutAction": "callAction",
  "app/localized/[language]/admin/screens/[id]/layout/actions.ts#saveLayoutAction": "callAction",
  "app/localized/[language]/admin/showtimes/[id]/change/actions.ts#changeAction":
    "app/localized/[language]/admin/showtimes/[id]/actions.ts#editAction",
  "app/localized/[language]/admin/showtimes/new/actions.ts#scheduleAction":
    "app/localized/[language]/admin/showtimes/[id]/actions.ts#editAction",
  "app/localized/[language]/admin/theaters/[id]/safeguard-actions.ts#setSafeguardsAction":
    "app/localized/[language]/admin/theaters/[id]/actions.ts#editTheaterAction",
  "app/localized/[language]/admin/theaters/[id]/screen-actions.ts#archiveScreenAction": "callAction",
  "app/localized/[language]/admin/theaters/[id]/screen-actions.ts#moveScreenAction": "callAction",
};
