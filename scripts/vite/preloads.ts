import type { HtmlTagDescriptor, Plugin } from "vite";

type Chunk = {
  readonly type: "chunk";
  readonly fileName: string;
  readonly moduleIds: readonly string[];
  readonly imports: readonly string[];
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
};

/**
 * The page's entry decides at run time whether the program or the rescue page is loaded. To save that wait, the page
 * already names the program's scripts and styles, so that they are fetched together with the entry.
 */
export function preloads(main: string): Plugin {
  return {
    name: "ubm-planner:preloads",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle, filename }) => {
        // The page of a phone never loads the program.
        if (!filename.endsWith("index.html")) return html;
        const outputs = Object.values(bundle ?? {}) as readonly (Chunk | { readonly type: "asset" })[];
        const chunks = new Map(
          outputs.filter((output) => output.type === "chunk").map((chunk) => [chunk.fileName, chunk]),
        );
        const root = [...chunks.values()].find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(main)));
        if (root === undefined) throw new Error(`the build has no chunk of ${main}`);
        const seen = new Set<Chunk>();
        /** Imported chunks come before the chunks that import them: styles depend on this order. */
        const needed: Chunk[] = [];
        const follow = (chunk: Chunk | undefined): void => {
          if (chunk === undefined || seen.has(chunk)) return;
          seen.add(chunk);
          for (const name of chunk.imports) follow(chunks.get(name));
          needed.push(chunk);
        };
        follow(root);
        const styles = new Set(
          [...needed].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]),
        );
        const tags: HtmlTagDescriptor[] = [
          ...needed.map(({ fileName }) => linkTo(fileName, "modulepreload")),
          ...[...styles].map((fileName) => linkTo(fileName, "stylesheet")),
        ];
        return { html, tags: tags.filter(({ attrs }) => !html.includes(`"${String(attrs?.["href"])}"`)) };
      },
    },
  };
}

function linkTo(fileName: string, rel: string): HtmlTagDescriptor {
  return { tag: "link", attrs: { rel, crossorigin: true, href: `./${fileName}` }, injectTo: "head" };
}
