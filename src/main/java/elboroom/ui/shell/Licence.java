package elboroom.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A part of the program and the licence under which it is distributed, as the resource `licences/parts.tsv` lists them:
/// name, licence, file of its text, and how the names of its jars begin.
///
/// @param part for instance `Apache Commons`
/// @param name for instance `Apache-2.0`
/// @param file the resource that holds the text
/// @param jars how the names of its jars begin
record Licence(String part, String name, String file, List<String> jars) {

    static List<Licence> all() {
        return read("parts.tsv").lines().map(line -> line.split("\t", -1))
                .map(fields -> new Licence(fields[0], fields[1], fields[2] + ".txt", List.of(fields[3].split(","))))
                .toList();
    }

    String text() {
        return read(file);
    }

    private static String read(String file) {
        try (InputStream input = Objects.requireNonNull(Licence.class.getResourceAsStream("licences/" + file), file)) {
            return new String(input.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
