import { OPERATIONS } from "@/app/api/v1/_operations/operations";

/** The reference is long: each tag has a page, and so have the schemas and the problems. */
export const partOf = (tag: string): string => tag.toLowerCase().replaceAll(" ", "-");

const TAGS = [...new Set(OPERATIONS.map(({ tag }) => tag))];
const REST = { schemas: "Schemas", problems: "Problems" };

/** Every page of it, in their order, with its title. */
export const PARTS = new Map([...TAGS.map((tag) => [partOf(tag), tag] as const), ...Object.entries(REST)]);

export const placeOf = (part: string): string => `/developers/${part}`;
export const operationPlace = ({ tag, id }: { tag: string; id: string }): string =>
  `${placeOf(partOf(tag))}#${id}`;
export const schemaPlace = (name: string): string => `${placeOf("schemas")}#schema-${name}`;
export const problemPlace = (code: string): string => `${placeOf("problems")}#problem-${code}`;
