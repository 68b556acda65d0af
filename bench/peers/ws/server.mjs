// What one would write in ten minutes: a tap is a POST, and each screen is sent a message of its own for it. Nothing
// is kept, nobody is asked who they are, no rule is checked.
import http from "node:http";
import { WebSocketServer } from "ws";

const counts = new Map();

const server = http.createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (part) => (body += part));
  request.on("end", () => {
    const topic = Number(new URLSearchParams(body).get("topic"));
    const count = (counts.get(topic) ?? 0) + 1;
    counts.set(topic, count);
    // Encoded once for all.
    const news = Buffer.from(JSON.stringify({ topic, count }));
    for (const screen of screens.clients) screen.send(news, { binary: false });
    response.end();
  });
});

const screens = new WebSocketServer({ server, perMessageDeflate: false });

server.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, () => {
  console.log(JSON.stringify({ listen: `127.0.0.1:${server.address().port}` }));
});
