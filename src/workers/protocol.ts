import type { Job, JobResult } from "../engine/jobs.ts";

/** What the page asks of a worker. Every job has an id of its own; buffers are transferred. */
export type Request =
  | { readonly kind: "job"; readonly id: number; readonly job: Job }
  | { readonly kind: "cancel"; readonly id: number }
  /** The job is to do nothing for so long, in milliseconds from now: somebody else needs the machine. */
  | { readonly kind: "rest"; readonly id: number; readonly ms: number }
  /** What came of a piece of a job's work that somebody else was asked to do; undefined: nobody has done it. */
  | {
      readonly kind: "helped";
      readonly id: number;
      readonly piece: number;
      readonly result: JobResult | undefined;
    };

/** What a worker answers. `progress` and `help` may come any number of times, then exactly one of the others. */
export type Reply =
  | { readonly kind: "progress"; readonly id: number; readonly done: number }
  /** A piece of the job's work, for a worker that has nothing else to do. */
  | { readonly kind: "help"; readonly id: number; readonly piece: number; readonly job: Job }
  | { readonly kind: "done"; readonly id: number; readonly result: JobResult }
  | { readonly kind: "cancelled"; readonly id: number }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };
