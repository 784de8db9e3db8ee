/** agreement: how far people agree who have judged the same statements. In: their labels. Out: coefficients. Pure. */
export { krippendorffAlpha } from "./alpha.ts";
export { cohenKappa } from "./kappa.ts";
