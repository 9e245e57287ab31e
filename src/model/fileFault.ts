/** Why a plan's file on the disk could not be read or written. */
export type FileFault =
  /** It was moved or deleted. */
  | "gone"
  /** The browser or the disk does not allow it. */
  | "not-allowed"
  | "no-room"
  /** Another program has it open, or the drive does not answer. */
  | "busy"
  /** The data read back differed from the data written. */
  | "not-same"
  | "failed";
