// Do not change these: people's saved data is stored under them.

export const PLANS_DATABASE = "ubm-planner";
/** Earlier versions are in a database of their own, so that damage to one database need not affect the other. */
export const SNAPSHOTS_DATABASE = "ubm-planner-snapshots";
/** Records in which file on the disk a plan is kept. */
export const FILES_DATABASE = "ubm-planner-files";
/** The single object store of each database. */
export const RECORDS = "records";
