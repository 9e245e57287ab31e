import { fileName } from "../lib/fileName.ts";
import { err, ok } from "../lib/result.ts";
import type { FramedApp } from "../state/context.ts";
import { createFileKeeping } from "../state/createFileKeeping.ts";
import type { FileKeeping, PickedFile } from "../state/fileKeeping.ts";
import { LIMITS } from "../model/plan.ts";
import { systemClock } from "../storage/clock.ts";
import { FILES_DATABASE } from "../storage/databaseNames.ts";
import { openDatabase } from "../storage/db.ts";
import { indexedFactory } from "../storage/indexedFactory.ts";
import { baseOf, makeKeptFile, triedFile } from "../storage/keptFile.ts";
import type { FileBase, FilePort, FileSeen } from "../storage/keptFile.ts";

/** The part of the File System Access API that is used, where the browser has it. */
type Handle = FileSystemFileHandle & {
  readonly queryPermission?: (how: { mode: "readwrite" }) => Promise<PermissionState>;
  readonly requestPermission?: (how: { mode: "readwrite" }) => Promise<PermissionState>;
};
type Pickers = {
  readonly showSaveFilePicker?: (options: object) => Promise<Handle>;
  readonly showOpenFilePicker?: (options: object) => Promise<readonly Handle[]>;
};

/** What is stored about a plan's file, by the plan's id. */
type Kept = { readonly handle: Handle; readonly base?: FileBase };

const TYPES = [{ description: "UBM Planner", accept: { "application/json": [".plan.json", ".json"] } }];
const WRITING = { mode: "readwrite" } as const;
/** A file larger than this can't be a plan and is not read. */
const MOST_BYTES = 4 * LIMITS.fileBytes;

/** Keeps plans in files on the disk, in browsers that support it. Must be called under a Solid owner. */
export function keepInFile(app: FramedApp): FileKeeping {
  const database = openDatabase({ name: FILES_DATABASE, factory: indexedFactory(), clock: systemClock });
  const pickers = window as unknown as Pickers;
  const keptOf = async (id: string): Promise<Kept | undefined> => {
    const read = await database.read((tx) => tx.get(id));
    return read.ok ? (read.value as Kept | undefined) : undefined;
  };
  const put = async (id: string, kept: Kept): Promise<void> => {
    await database.write((tx) => Promise.resolve(tx.put(id, kept)));
  };

  return createFileKeeping({
    app,
    fileOf: async (id, onState) => {
      const kept = await keptOf(id);
      if (kept === undefined) return undefined;
      const { handle, base } = kept;
      const file = makeKeptFile({
        port: portOf(handle),
        base,
        clock: systemClock,
        text: () => app.plans.exportText(),
        onState: (state) => {
          if (state.kind !== "written") return onState(state);
          onState({ kind: "written", at: new Date(state.at) });
          app.safety.backedUp();
        },
        remember: (next) => put(id, { handle, base: next }),
      });
      return { ...file, name: handle.name };
    },
    askWhere: async (suggestedName) =>
      picked(async () => pickers.showSaveFilePicker?.({ suggestedName, types: TYPES })),
    choose: async () => picked(async () => (await pickers.showOpenFilePicker?.({ types: TYPES }))?.[0]),
    remember: async (id, chosen) => {
      if (chosen !== undefined) {
        const { file, handle } = chosen.at;
        const kept = { handle: handle as Handle };
        if (!chosen.opened) return put(id, kept);
        const seen = { text: await file.text(), size: file.size, modified: file.lastModified };
        return put(id, { ...kept, base: baseOf(seen) });
      }
      await database.write((tx) => Promise.resolve(tx.remove(id)));
    },
    suggested: () => `${fileName(app.document.plan().name)}.plan.json`,
  });
}

/** The chosen file; undefined where the user chose none, or where the browser has no picker. */
async function picked(choose: () => Promise<Handle | undefined>): Promise<PickedFile | undefined> {
  try {
    const handle = await choose();
    return handle === undefined ? undefined : { handle, file: await handle.getFile() };
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    throw error;
  }
}

function portOf(handle: Handle): FilePort {
  const seen = async (): Promise<FileSeen> => {
    const file = await handle.getFile();
    if (file.size > MOST_BYTES) throw new Error("no plan is so large");
    return { text: await file.text(), size: file.size, modified: file.lastModified };
  };
  return {
    name: handle.name,
    read: () => triedFile(seen),
    // The browser writes to a temporary file, which replaces this one when the stream is closed.
    write: async (text, before) => {
      let stream: FileSystemWritableFileStream | undefined;
      const done = await triedFile(async () => {
        stream = await handle.createWritable();
        await stream.write(text);
        const { size, lastModified } = await handle.getFile();
        if (size !== before.size || lastModified !== before.modified) {
          await stream.abort();
          return "changed" as const;
        }
        await stream.close();
        return undefined;
      });
      if (!done.ok) await stream?.abort().catch(() => undefined);
      if (!done.ok) return done;
      return done.value === "changed" ? err("changed") : ok(undefined);
    },
    allowed: async () => ((await handle.queryPermission?.(WRITING)) ?? "granted") === "granted",
    ask: async () => ((await handle.requestPermission?.(WRITING)) ?? "granted") === "granted",
  };
}
