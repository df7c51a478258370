/** The version of the app, as package.json has it: it stands in packs and manifests. */
export const APP_VERSION = '0.1.0';
