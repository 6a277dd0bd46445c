declare module '*.css' {
  /** The minified text of the sheet (widget/build.ts). */
  const text: string;
  export default text;
}
