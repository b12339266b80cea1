/** Version of the product, the same as in package.json; all services are released together. */
export const VERSION = '0.1.0';
