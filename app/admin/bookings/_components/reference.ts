/** "KX7P-2MQ4", as it is read aloud. */
export const readable = (reference: string): string => `${reference.slice(0, 4)}-${reference.slice(4)}`;
