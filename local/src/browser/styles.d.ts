/** Style sheets are bundled with the window's script. */
declare module '*.css';
