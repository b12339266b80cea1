/**
 * The answers that pages of this tab follow: ids of those whose subscription a gateway has confirmed. Progress
 * is told once and to nobody else.
 */
export function subscriptions(page) {
  const followed = new Set();
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      // Socket.IO's acknowledgement, with the answer as it is then.
      const reply = /^43\/live,\d+(\[.*\])$/s.exec(String(payload));
      const [told] = reply ? JSON.parse(reply[1]) : [];
      if (told?.ok && told.answer) followed.add(told.answer.id);
    }),
  );
  return followed;
}
