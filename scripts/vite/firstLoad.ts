import { resolve } from "node:path";
import { normalizePath } from "vite";

/** What the bundler tells of its modules. */
type Modules = {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
};

/** Where each page begins, by the name of the file that its own modules come in. */
type Pages = Readonly<Record<string, string>>;

/**
 * Names the file for each module that a page needs before it can show anything: one for what that page alone needs, and
 * one for each set of pages that share something. In many small files the same code compresses worse, and each is a
 * request. What no page needs at first has no name: it comes with what asks for it.
 *
 * @param pages the module that each page begins with, as a path from the project's folder. The first of them is there
 *   before any other, so that what it needs is in its own file.
 */
export function firstLoad(pages: Pages): {
  readonly own: (id: string, modules: Modules) => string | null;
  readonly shared: (id: string, modules: Modules) => string | null;
} {
  const roots = Object.entries(pages).map(
    ([name, path]) => [name, normalizePath(resolve(import.meta.dirname, "../..", path))] as const,
  );
  const before = roots[0]?.[0];
  let found: ReadonlyMap<string, readonly string[]> | undefined;
  const pagesOf = (id: string, modules: Modules): readonly string[] =>
    (found ??= neededBy(roots, modules)).get(id) ?? [];
  return {
    own: (id, modules) => {
      const names = pagesOf(id, modules);
      return names.length === 1 || names[0] === before ? names[0]! : null;
    },
    shared: (id, modules) => {
      const names = pagesOf(id, modules);
      return names.length > 1 && names[0] !== before ? names.join("-") : null;
    },
  };
}

/** The pages that need a module at first, by its id: all that is reached by imports that are not deferred. */
function neededBy(
  roots: readonly (readonly [name: string, id: string])[],
  modules: Modules,
): ReadonlyMap<string, readonly string[]> {
  const pages = new Map<string, string[]>();
  for (const [name, root] of roots) {
    const waiting = [root];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const known = pages.get(id);
      if (known?.includes(name) === true) continue;
      if (known === undefined) pages.set(id, [name]);
      else known.push(name);
      // The lists that the bundler gives are used anew for the next module.
      waiting.push(...(modules.getModuleInfo(id)?.importedIds ?? []));
    }
  }
  return pages;
}
