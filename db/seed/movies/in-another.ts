/** What is said of a movie in another language. */
export type InAnother = { title: string; description: string };
