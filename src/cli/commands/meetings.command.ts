import type { Command } from "../command.ts";
import { asOfOption, partyOption } from "../finding-options.ts";
import { formatOption, ledgerOption } from "../options.ts";

export const meetingsCommand: Command = {
  name: "meetings",
  summary: "list who met whom, where and when, each meeting once",
  options: [asOfOption, partyOption, formatOption, ledgerOption],
  examples: [
    ["demarche meetings", "all meetings, earliest first; ten accounts of one are one meeting"],
    ["demarche meetings --party mediation", "those in which a party or its people took part"],
  ],
  load: () => import("./meetings.ts"),
};
