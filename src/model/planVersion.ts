/** A saved earlier version of a plan. */
export type PlanVersion = {
  /** Its name in storage. */
  readonly key: string;
  /** The plan's name at that time. */
  readonly name: string;
  /** When it was saved: ISO time. */
  readonly at: string;
  readonly reason: VersionReason;
};

/** Why a version was saved: before a large change, by time, or because the user asked for it. */
export type VersionReason = "import" | "migration" | "delete" | "overwrite" | "restore" | "timer" | "by-hand";
