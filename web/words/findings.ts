/**
 * The words for findings are those of the report and the terminal: one file for all three, so that neutral wording
 * can be checked by reading it. It is plain data without imports, the only thing that the pages run of the program.
 */
export {
  capitalize,
  count,
  countInWords,
  evidenceWords,
  gapWords,
  inWords,
  list,
  roleWords,
  shiftVerbs,
  sideWords,
  stanceSigns,
  stanceVerbs,
  stanceWords,
  surenessWord,
  type Tone,
  toneOf,
  verdictWords,
} from "../../src/publish/wording.ts";
