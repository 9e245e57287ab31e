/** An earlier version of a plan. */
export type PlanVersion = {
  /** Its name in storage. */
  readonly key: string;
  /** The plan's name at that time. */
  readonly name: string;
  /** When it was saved aside: ISO time. */
  readonly at: string;
  readonly reason: VersionReason;
};

/** Why it was saved aside: before something that changes much, by time, or because the user asked. */
export type VersionReason = "import" | "migration" | "delete" | "overwrite" | "restore" | "timer" | "by-hand";
