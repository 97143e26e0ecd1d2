/** The one HTML document of the window; everything else it loads from this host. */
import { serverTexts } from '../messages/zh/server';

export function shellHtml(pageOrigin: string): string {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    // React sets style attributes; nothing here is made of text from cells.
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    `frame-src ${pageOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="zh-Hant">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="${policy.replace("; frame-ancestors 'none'", '')}">
<title>${serverTexts.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/font.css">
<link rel="stylesheet" href="/window.css">
</head>
<body><div id="root"></div><script src="/window.js"></script></body>
</html>`;
}
