import type { Job, JobResult } from "../engine/jobs.ts";

/** The messages from the page to a worker. Every job has its own id; buffers are transferred. */
export type Request =
  | { readonly kind: "job"; readonly id: number; readonly job: Job }
  | { readonly kind: "cancel"; readonly id: number }
  /** The job pauses for this many milliseconds from now: something else needs the processor. */
  | { readonly kind: "rest"; readonly id: number; readonly ms: number }
  /** The result of a piece of a job's work that another worker was asked to do; undefined: nobody has done it. */
  | {
      readonly kind: "helped";
      readonly id: number;
      readonly piece: number;
      readonly result: JobResult | undefined;
    };

/** Messages from a worker to the page: `progress` and `help` any number of times, then exactly one of the others. */
export type Reply =
  | { readonly kind: "progress"; readonly id: number; readonly done: number }
  /** A piece of the job's work, offered to an idle worker. */
  | { readonly kind: "help"; readonly id: number; readonly piece: number; readonly job: Job }
  | { readonly kind: "done"; readonly id: number; readonly result: JobResult }
  | { readonly kind: "cancelled"; readonly id: number }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };
