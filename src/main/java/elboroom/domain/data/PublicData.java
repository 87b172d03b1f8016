package elboroom.domain.data;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/// A public data set that can be downloaded.
///
/// @param id used in commands and as the name of its folder
/// @param name as its authors write it
/// @param examples number of examples
/// @param size of an image, for example `28×28`
/// @param licence its short name; empty if the authors state none
/// @param source address of its authors' page
/// @param open name of the file to open; empty to open the folder
public record PublicData(String id, String name, int examples, String size, String licence, String source,
        List<RemoteFile> files, String open) {

    /// A file to download.
    ///
    /// @param sha256 in lower-case hexadecimal digits
    /// @param unpack names of the entries to unpack if it is a zip archive, which is then removed; empty to keep the
    ///         file itself
    public record RemoteFile(URI url, long bytes, String sha256, List<String> unpack) {

        public RemoteFile {
            unpack = List.copyOf(unpack);
        }

        /// Returns the name of the file.
        public String name() {
            return lastPart(url.getPath());
        }

        /// Returns the names of the files that remain.
        public List<String> kept() {
            return unpack.isEmpty() ? List.of(name()) : unpack.stream().map(RemoteFile::lastPart).toList();
        }

        private static String lastPart(String path) {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    public PublicData {
        files = List.copyOf(files);
    }

    /// Returns the number of bytes to download.
    public long bytes() {
        return files.stream().mapToLong(RemoteFile::bytes).sum();
    }

    /// Returns the computers that the files come from, without duplicates.
    public List<String> hosts() {
        return files.stream().map(file -> file.url().getHost()).distinct().toList();
    }

    /// Returns what is opened once it was downloaded into a folder.
    public Path opened(Path folder) {
        return open.isEmpty() ? folder : folder.resolve(open);
    }
}
