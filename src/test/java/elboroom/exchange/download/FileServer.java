package elboroom.exchange.download;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// An HTTP server on this computer that behaves as a test tells it to.
final class FileServer implements AutoCloseable {

    /// Answers one request.
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange request) throws IOException;
    }

    /// The value of the header `Range` of each request; empty for none.
    final List<String> ranges = new CopyOnWriteArrayList<>();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    FileServer(Answer answer) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", request -> {
            String range = request.getRequestHeaders().getFirst("Range");
            ranges.add(range == null ? "" : range);
            try (request) {
                answer.to(request);
            }
        });
        server.setExecutor(threads);
        server.start();
    }

    URI address(String name) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name);
    }

    /// The bytes from which on the request asks for the file.
    static int start(HttpExchange request) {
        String range = request.getRequestHeaders().getFirst("Range");
        return range == null ? 0 : Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
    }

    /// Sends a file, or the part of it that is asked for.
    static void send(HttpExchange request, byte[] bytes) throws IOException {
        send(request, bytes, bytes.length);
    }

    /// Announces all bytes, but sends only those before `end`.
    static void send(HttpExchange request, byte[] bytes, int end) throws IOException {
        int start = start(request);
        if (start > 0) {
            request.getResponseHeaders().set("Content-Range",
                    "bytes " + start + "-" + (bytes.length - 1) + "/" + bytes.length);
        }
        request.sendResponseHeaders(start > 0 ? 206 : 200, bytes.length - start);
        OutputStream out = request.getResponseBody();
        out.write(bytes, start, Math.max(0, end - start));
        out.flush();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
