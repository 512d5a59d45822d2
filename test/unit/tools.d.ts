declare module '*/.tools/tokens.mjs' {
  export interface Token {
    path: string;
    layer: string;
    name: string;
    type: string;
    value: unknown;
    dark?: unknown;
    description: string;
    default: string;
  }
  export function readTokens(): Token[];
  export function defaultsInCss(): Map<string, string>;
}
