// Do not change these: what people have saved is stored under them.

export const PLANS_DATABASE = "ubm-planner";
/** Earlier versions: in a database of their own, so that what breaks one need not break the other. */
export const SNAPSHOTS_DATABASE = "ubm-planner-snapshots";
/** Which file on the disk a plan is kept in. */
export const FILES_DATABASE = "ubm-planner-files";
/** The one object store that each of them has. */
export const RECORDS = "records";
