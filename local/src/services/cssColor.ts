/** Colours as scripts write them: '#f00', '#ff0000', 'rgb(255,0,0)' and the names of CSS, as '#rrggbb' in lower case. */
import names from 'color-name';

/** @returns null for what is no colour */
export function cssColor(text: string): string | null {
  const color = text.trim().toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(color);
  if (short) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`;
  if (/^#[0-9a-f]{6}$/.test(color)) return color;
  if (/^#[0-9a-f]{8}$/.test(color)) return color.slice(0, 7);
  const channels = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(color);
  if (channels) return hexOf(Number(channels[1]), Number(channels[2]), Number(channels[3]));
  const named = Object.prototype.hasOwnProperty.call(names, color) ? names[color as keyof typeof names] : undefined;
  return named ? hexOf(...named) : null;
}

/** Channels from 0 to 255. */
export function hexOf(red: number, green: number, blue: number): string {
  const channel = (value: number) =>
    Math.max(0, Math.min(255, Math.round(value)))
      .toString(16)
      .padStart(2, '0');
  return `#${channel(red)}${channel(green)}${channel(blue)}`;
}
