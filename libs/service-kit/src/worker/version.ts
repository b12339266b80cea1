import packageJson from '../../../../package.json';

/** Version of the product; all services are released together. */
export const VERSION: string = packageJson.version;
