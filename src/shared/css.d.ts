declare module '*.css' {
  /** The file's text (esbuild's text loader; Vite's ?raw in tests). */
  const text: string;
  export default text;
}
