/** What a server is told when it is made. */
export interface ServerSettings {
  /** The start-up token: whoever opens a page with `?token=` of it is let in, and gets a cookie. */
  token: string;
  /** Name and version of the program, as it shows in reports and the OpenAPI description. */
  program: string;
  /** Folder of the built pages; by default `dist/web` beside the program. */
  webRoot?: string;
  /** Gets ready, before anybody asks, what is asked for first. */
  warm?: boolean;
  /** Told what went wrong inside the program; whoever has asked is told as much as helps. */
  onFault?: (error: unknown) => void;
  /** Milliseconds between two looks at whether another process has written to the ledger. */
  pollEvery?: number;
}
