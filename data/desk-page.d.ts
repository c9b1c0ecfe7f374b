/** The style and the modules of the page that `sourcecheck serve` serves, by name. */
export declare const ASSETS: Readonly<Record<string, string>>;
