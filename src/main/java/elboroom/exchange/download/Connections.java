package elboroom.exchange.download;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.time.Duration;

import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.data.PublicData.RemoteFile;
import org.jspecify.annotations.Nullable;

/// Connections to the address of one file, or to where it redirects. Used by one thread.
final class Connections {

    private static final int MOST_REDIRECTS = 5;
    private static final int TEMPORARY_REDIRECT = 307;
    private static final int PERMANENT_REDIRECT = 308;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final RemoteFile file;
    private final int silence;

    /// @param silence the longest time without any bytes
    Connections(RemoteFile file, Duration silence) {
        this.file = file;
        this.silence = Math.toIntExact(silence.toMillis());
    }

    /// Asks for the file.
    ///
    /// @param there number of bytes that are there already, to be left out if the server can
    /// @return a connection whose answer is the file or the rest of it
    HttpURLConnection open(long there) throws IOException {
        URI url = file.url();
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpURLConnection connection = ask(url, there);
            int status = status(connection);
            switch (status) {
                case HttpURLConnection.HTTP_OK, HttpURLConnection.HTTP_PARTIAL -> {
                    checkSize(connection, status == HttpURLConnection.HTTP_OK ? file.bytes() : file.bytes() - there);
                    return connection;
                }
                case HttpURLConnection.HTTP_MOVED_PERM, HttpURLConnection.HTTP_MOVED_TEMP,
                        HttpURLConnection.HTTP_SEE_OTHER, TEMPORARY_REDIRECT, PERMANENT_REDIRECT ->
                    url = redirected(url, connection.getHeaderField("Location"));
                case HttpURLConnection.HTTP_NOT_FOUND, HttpURLConnection.HTTP_GONE ->
                    throw problem("problem.download.gone");
                case RANGE_NOT_SATISFIABLE -> {
                    if (there == 0) {
                        throw problem("problem.download.status", status);
                    }
                    connection.disconnect();
                    return open(0);
                }
                default -> throw problem("problem.download.status", status);
            }
            connection.disconnect();
        }
        throw problem("problem.download.redirect");
    }

    private HttpURLConnection ask(URI url, long there) throws IOException {
        URLConnection connection = url.toURL().openConnection();
        connection.setConnectTimeout(silence);
        connection.setReadTimeout(silence);
        connection.setUseCaches(false);
        connection.setRequestProperty("User-Agent", "ElboRoom");
        connection.setRequestProperty("Accept-Encoding", "identity");
        if (there > 0) {
            connection.setRequestProperty("Range", "bytes=" + there + "-");
        }
        HttpURLConnection http = (HttpURLConnection) connection;
        http.setInstanceFollowRedirects(false);
        return http;
    }

    private static int status(HttpURLConnection connection) throws RemoteException {
        try {
            return connection.getResponseCode();
        } catch (IOException e) {
            throw new RemoteException(e);
        }
    }

    /// An encrypted connection is never left.
    private URI redirected(URI from, @Nullable String location) {
        try {
            URI to = from.resolve(location == null ? "" : location);
            boolean http = "http".equalsIgnoreCase(to.getScheme()) && "http".equalsIgnoreCase(from.getScheme());
            if (to.getHost() != null && (http || "https".equalsIgnoreCase(to.getScheme()))) {
                return to;
            }
        } catch (IllegalArgumentException _) {
            // no address
        }
        throw problem("problem.download.redirect");
    }

    private void checkSize(HttpURLConnection connection, long expected) {
        long announced = connection.getContentLengthLong();
        if (announced >= 0 && announced != expected) {
            throw problem("problem.download.size", announced, expected);
        }
    }

    /// Whether an answer begins after the bytes that are there.
    static boolean continues(HttpURLConnection connection, long there) throws IOException {
        String range = connection.getHeaderField("Content-Range");
        return there > 0 && status(connection) == HttpURLConnection.HTTP_PARTIAL && range != null
                && range.startsWith("bytes " + there + "-");
    }

    static InputStream body(HttpURLConnection connection) throws RemoteException {
        try {
            return connection.getInputStream();
        } catch (IOException e) {
            throw new RemoteException(e);
        }
    }

    /// Reads at least one byte.
    ///
    /// @param most number of bytes
    /// @return the number of bytes read
    static int read(InputStream in, byte[] buffer, int most) throws RemoteException {
        try {
            int count = in.read(buffer, 0, most);
            if (count < 0) {
                throw new EOFException("the connection was closed");
            }
            return count;
        } catch (IOException e) {
            throw new RemoteException(e);
        }
    }

    /// @param there number of bytes that are there
    ProblemException failed(String reason, long there) {
        return there == 0
                ? problem("problem.download.connection", reason)
                : problem("problem.download.cut", reason, there, file.bytes());
    }

    private ProblemException problem(String key, Object... more) {
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = file.name();
        arguments[1] = file.url().getHost();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return new ProblemException(Problem.of(key, arguments));
    }
}
