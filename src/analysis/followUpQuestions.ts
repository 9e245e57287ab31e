import { compilePlan } from "../engine/compilePlan.ts";
import { whatIsLearnt } from "../learning/learn.ts";
import type { WhatIsLearnt } from "../learning/learn.ts";
import { poolsOf } from "../learning/pool.ts";
import type { Pool } from "../learning/pool.ts";
import { trackRecord } from "../learning/trackRecord.ts";
import type { TrackRecord } from "../learning/trackRecord.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { bridge } from "./bridge.ts";
import type { Bridge } from "./bridge.ts";
import { goalHistory } from "./goalHistory.ts";
import type { GoalPoint } from "./goalHistory.ts";
import { goalMoves } from "./goalMoves.ts";
import type { GoalMove } from "./goalMoves.ts";

/** The scenario that is asked about (undefined: the plan itself). */
export type AskedLearn = { readonly scenario: string | undefined };

export type AskedBridge = { readonly scenario: string | undefined; readonly row: RowId };

export type AskedHistory = {
  readonly scenario: string | undefined;
  readonly trials: number;
  /** The number of trials for earlier months; all of them where left out. */
  readonly compared?: number;
  readonly seed: number;
  readonly chance: boolean;
};

/** Index of the goal in the plan's list. */
export type AskedMoves = { readonly scenario: string | undefined; readonly goal: number };

/** Indexes, in the plan's list, of the forecasts to use; all if left out. */
export type AskedTrackRecord = { readonly forecasts?: readonly number[] };

type Answering<T> = Generator<number, T>;

/** The questions of a plan with actuals, by name. */
export const FOLLOW_UP_QUESTIONS = {
  learn: (plan: Plan, { scenario }: AskedLearn): Answering<WhatIsLearnt> =>
    whatIsLearnt(compilePlan(plan, scenario)),

  "track-record": function* (plan: Plan, { forecasts }: AskedTrackRecord): Answering<TrackRecord> {
    yield 0;
    return trackRecord(plan, forecasts);
  },

  "goal-history": (plan: Plan, { scenario, chance, ...run }: AskedHistory): Answering<GoalPoint[]> =>
    goalHistory(plan, { ...run, mode: chance ? "chance-on" : "chance-off" }, scenario),

  "goal-moves": (plan: Plan, { scenario, goal }: AskedMoves): Answering<GoalMove[]> =>
    goalMoves(plan, goal, scenario),

  bridge: (plan: Plan, { scenario, row }: AskedBridge): Answering<Bridge | undefined> =>
    bridge(plan, row, scenario),

  pools: function* (plan: Plan, _args: object): Answering<Pool[]> {
    yield 0;
    return poolsOf(plan);
  },
};
