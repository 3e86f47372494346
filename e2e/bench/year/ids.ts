/** The primary key of the row that a number stands for. */
export const id = (letter: string, column: string): string => `printf('${letter}%021d', ${column})`;
