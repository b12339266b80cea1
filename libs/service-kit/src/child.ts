/** What the entry of a child process needs of the kit: without queue, framework and database, it starts at once. */
export * from './processes/memory-guard';
export * from './processes/serve-parent';
