package elboroom.data.table;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/// Tables that are easily read wrongly.
public final class TableFiles {

    private TableFiles() {}

    public static Path of(String name) {
        try {
            return Path.of(Objects.requireNonNull(
                    TableFiles.class.getResource("/elboroom/data/table/" + name + ".csv"), name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}
