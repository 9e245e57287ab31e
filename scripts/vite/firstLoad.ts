import { resolve } from "node:path";
import { normalizePath } from "vite";

/** The bundler's information about modules. */
type Modules = {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
};

/** Each page's first module, by the name of the file that gets the page's own modules. */
type Pages = Readonly<Record<string, string>>;

/**
 * Names the file for each module that a page needs before it can show anything: one file for the modules that only that
 * page needs, and one for each set of pages that share modules. The same code in many small files compresses worse, and
 * each file is a request. Modules that no page needs at first get no name: the bundler places them by their imports.
 *
 * @param pages the first module of each page, as a path from the project's folder. The first page is always loaded
 *   before the others, so all that it needs is in its own file.
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

/** The pages that need a module at first, by its id: those that static imports reach from its first module. */
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
      // Copied at once: the bundler reuses the list for the next module.
      waiting.push(...(modules.getModuleInfo(id)?.importedIds ?? []));
    }
  }
  return pages;
}
