import { scriptSelector } from './script-selector.ts'

// `currentScript` is there only while the script first runs, and never in a module, as some sites load all scripts.
export const scriptTag = (document.currentScript ??
  document.querySelector(scriptSelector)) as HTMLScriptElement | null

/** Address of this script; the page's where it was written into the page. */
export const here = scriptTag?.src || document.baseURI
