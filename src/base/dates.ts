/** A calendar day `YYYY-MM-DD`, or a month `YYYY-MM` where no more is known. Sorts as text. */
export type Day = string;
