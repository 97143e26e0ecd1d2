/** The report as the preview shows it: in the typefaces of this page, which a machine without Chinese ones may bring along. */

/** The page has the button to print; a second one inside would puzzle. */
const WITHOUT_BUTTON = '.noprint{display:none}';

/** Adds the page's own @font-face rules to the head of a finished document, and takes its own button away. */
export function previewDocument(html: string): string {
  const faces = [...document.styleSheets].flatMap(fontFacesOf).join('');
  return html.replace('</head>', () => `<style>${faces}${WITHOUT_BUTTON}</style></head>`);
}

function fontFacesOf(sheet: CSSStyleSheet): string[] {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => rule.cssText);
  } catch {
    // A sheet from elsewhere does not show its rules.
    return [];
  }
}
