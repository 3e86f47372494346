/** What a form sent. An action is a public address and may be posted anything: what is no form reads as an empty one. */
export const asForm = (data: unknown): FormData => (data instanceof FormData ? data : new FormData());
