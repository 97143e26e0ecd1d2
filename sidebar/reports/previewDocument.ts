/** The report as the preview shows it: in the typefaces of this page, which a machine without Chinese ones may bring along. */

/** Adds the page's own @font-face rules to the head of a finished document. */
export function previewDocument(html: string): string {
  const faces = [...document.styleSheets].flatMap(fontFacesOf).join('');
  return faces === '' ? html : html.replace('</head>', () => `<style>${faces}</style></head>`);
}

function fontFacesOf(sheet: CSSStyleSheet): string[] {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => rule.cssText);
  } catch {
    // A sheet from elsewhere does not show its rules.
    return [];
  }
}
