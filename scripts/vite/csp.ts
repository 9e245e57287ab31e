import type { Plugin } from "vite";

/**
 * Plot puts one <style> into every chart. With the constant className "plot" its text is constant too, and this
 * hash lets it through. test/toolchain/csp.test.ts computes it again from the installed Plot.
 */
export const PLOT_STYLE_HASH = "sha256-+TfQir1nvDucAdvE6XUQBt4ayUjpAWkbw2kCdSfekHM=";

/**
 * What the built page may do. `connect-src 'none'`: the page can send the user's numbers nowhere, not even to
 * its own host. (The service worker, which keeps the site's files for offline use, has a policy of its own.)
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' '${PLOT_STYLE_HASH}'`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join("; ");

/** Puts the policy first into the head of the built page; the development server goes without. */
export function csp(): Plugin {
  return {
    name: "ubm-planner:csp",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html) => {
        const meta = `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}" />`;
        const withPolicy = html.replace(/<head>/i, `<head>\n    ${meta}`);
        if (withPolicy === html) throw new Error("index.html has no <head> to put the policy into.");
        return withPolicy;
      },
    },
  };
}
