package elboroom.exchange.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import elboroom.domain.data.PublicData;
import elboroom.domain.data.PublicData.RemoteFile;
import elboroom.store.file.JsonFields;
import elboroom.store.file.JsonFile;
import elboroom.store.library.PreferencesFile;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The public data sets that can be downloaded: those of a file beside the preferences if there is one, or else those of
/// the program. Thread-safe.
public final class PublicDataList {

    /// The name of the user's file.
    public static final String NAME = "public-data.json";

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,199}");
    private static final Pattern SUM = Pattern.compile("[0-9a-f]{64}");
    private static final long MOST_BYTES = 1L << 40;

    private PublicDataList() {}

    /// Returns the data sets.
    ///
    /// @throws elboroom.domain.ProblemException if the user's file is damaged
    public static List<PublicData> read() {
        Path own = PreferencesFile.standard().path().resolveSibling(NAME);
        return read(Files.exists(own) ? JsonFile.read(own, json -> json) : builtIn());
    }

    private static JsonFields builtIn() {
        try (InputStream in = Objects.requireNonNull(PublicDataList.class.getResourceAsStream(NAME))) {
            Path name = Path.of(NAME);
            return new JsonFields(name, JsonFile.parse(name, new String(in.readAllBytes(), UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<PublicData> read(JsonFields json) {
        return json.objects("data").stream().map(one -> one.make(PublicDataList::dataSet)).toList();
    }

    private static PublicData dataSet(JsonFields fields) {
        String open = text(fields, "open");
        List<RemoteFile> files = fields.objects("files").stream().map(one -> one.make(PublicDataList::file)).toList();
        require(!files.isEmpty() && (open.isEmpty() || files.stream().anyMatch(file -> file.kept().contains(open))),
                open);
        return new PublicData(matching(fields.text("id"), ID), fields.text("name"), fields.integer("examples"),
                fields.text("size"), text(fields, "licence"), fields.text("source"), files, open);
    }

    private static RemoteFile file(JsonFields fields) {
        URI url = URI.create(fields.text("url"));
        String scheme = Optional.ofNullable(url.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        require((scheme.equals("https") || scheme.equals("http")) && url.getHost() != null, url.toString());
        List<String> unpack = fields.names().contains("unpack") ? fields.texts("unpack") : List.of();
        RemoteFile file = new RemoteFile(url, fields.whole("bytes"), matching(fields.text("sha256"), SUM), unpack);
        require(file.bytes() > 0 && file.bytes() <= MOST_BYTES, String.valueOf(file.bytes()));
        file.kept().forEach(name -> matching(name, FILE));
        matching(file.name(), FILE);
        return file;
    }

    private static String text(JsonFields fields, String name) {
        return fields.names().contains(name) ? fields.text(name) : "";
    }

    private static String matching(String text, Pattern pattern) {
        Predicate<String> matches = pattern.asMatchPredicate();
        require(matches.test(text), text);
        return text;
    }

    private static void require(boolean right, String value) {
        if (!right) {
            throw new IllegalArgumentException(value);
        }
    }
}
