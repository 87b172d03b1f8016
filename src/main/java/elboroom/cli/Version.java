package elboroom.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

import picocli.CommandLine.IVersionProvider;

/// The versions that a bug report needs, as the build wrote them.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        var versions = new Properties();
        try (InputStream stream = Version.class.getResourceAsStream("version.properties")) {
            versions.load(stream);
        }
        return new String[]{"Elbo Room " + versions.getProperty("elboroom"),
                "Java " + Runtime.version() + ", JavaFX " + versions.getProperty("javafx") + ", PyTorch "
                        + versions.getProperty("pytorch") + ", DJL " + versions.getProperty("djl")};
    }
}
