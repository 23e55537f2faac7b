/** A text as it came out of a pad, and what a careful person would commit. */
export interface PadExport {
  readonly name: string;
  /** The name under which it was saved; "pad.md" if missing. */
  readonly file?: string;
  readonly pad: string;
  readonly options?: readonly string[];
  readonly path: string;
  readonly text: string;
}

/** A made-up community: its repository, and texts from its pads. */
export interface Community {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly exports: readonly PadExport[];
}
