import { PLAN_VERSION } from "../model/plan.ts";
import type { SaverEvents } from "../state/planLibrary.ts";
import type { Autosave } from "../storage/autosave.ts";
import type { Clock } from "../storage/clock.ts";
import type { LockPort } from "../storage/tabLock.ts";
import type { ChannelPort } from "../storage/tabMessages.ts";
import { takeTabLease } from "../storage/tabs.ts";
import type { TabLease } from "../storage/tabs.ts";

export type TabPlaceOptions = {
  readonly locks: LockPort | undefined;
  readonly channel: ChannelPort | undefined;
  readonly clock: Clock;
  /** The plan that this tab was editing when it was reloaded. */
  readonly editedBefore: string | undefined;
};

/** This page's leases on plans that other tabs may have open too: it edits a plan, or follows the tab that does. */
export type TabPlaces = {
  readonly take: (id: string, events: SaverEvents) => Promise<TabLease>;
  /** Resolves when the edits that were unsaved at the handover are stored, or saving them has failed. */
  readonly handedOver: () => Promise<unknown>;
  /** Whether a newer program is open in another tab: this page may no longer write. */
  readonly isOutdated: () => boolean;
};

export function makeTabPlaces(
  { locks, channel, clock, editedBefore }: TabPlaceOptions,
  autosave: () => Autosave | undefined,
): TabPlaces {
  let outdated = false;
  let handedOver: Promise<unknown> = Promise.resolve();
  let claim = editedBefore;

  /** Ends this page's saving; `save`: whether this page may still write the plan, and saves it first. */
  function handOver(events: SaverEvents, save: boolean): Promise<unknown> {
    const mine = autosave();
    events.onStopped();
    handedOver = (async () => {
      if (save) await mine?.flush();
      await mine?.handOver();
    })();
    return handedOver;
  }

  async function take(id: string, events: SaverEvents): Promise<TabLease> {
    /** Set once the lease is there, also that of a reader; messages can arrive before that. */
    const mine: { lease?: TabLease } = {};
    const claims = claim === id;
    claim = undefined;
    mine.lease = await takeTabLease(
      id,
      {
        onRole: events.onChanged,
        onSaved: () => {
          if (mine.lease?.role() === "reader") events.onChanged();
        },
        flush: async () => void (await handOver(events, true)),
        onTaken: () => void handOver(events, false),
        onNewer: () => {
          if (outdated) return;
          outdated = true;
          void handOver(events, true).then(() => events.onNote({ kind: "newer-program" }));
        },
      },
      { locks, channel, clock, schemaVersion: PLAN_VERSION, claims },
    );
    return mine.lease;
  }

  return { take, handedOver: () => handedOver, isOutdated: () => outdated };
}
