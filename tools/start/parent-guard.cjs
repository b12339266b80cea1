// Loaded into each service before its own code (node --require). When the launcher is killed, the channel to it closes, and
// a service that runs stops in good order by itself. One that is still loading has nobody listening yet and would miss it:
// this listens from the first moment on, and leaves it to the service once that listens too.
process.once('disconnect', () => {
  if (process.listenerCount('disconnect') === 0) process.exit(0);
});
