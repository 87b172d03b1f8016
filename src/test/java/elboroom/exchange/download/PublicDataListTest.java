package elboroom.exchange.download;

import java.nio.file.Path;
import java.util.List;

import elboroom.domain.data.PublicData;
import elboroom.domain.data.PublicData.RemoteFile;
import elboroom.store.file.JsonFields;
import elboroom.store.file.JsonFile;
import elboroom.store.run.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PublicDataListTest {

    private static final String LIST = """
            {"data": [{"id": "a", "name": "A", "examples": 1, "size": "2×2", "licence": "MIT", "source": "https://a.org",
              "files": [{"url": "https://a.org/x/a.npz", "bytes": 10, "sha256": "%s"}]}]}
            """
            .formatted("0f".repeat(32));

    @Test
    void theListOfTheProgramHasSizesLicencesAndSourcesAndIsEncrypted() {
        List<PublicData> all = PublicDataList.read();
        assertThat(all).extracting(PublicData::id).containsExactly("mnist", "fashion-mnist", "kmnist",
                "emnist-letters", "dsprites");
        assertThat(all).allSatisfy(data -> {
            assertThat(data.source()).startsWith("https://");
            assertThat(data.bytes()).isPositive();
            assertThat(data.files()).extracting(file -> file.url().getScheme()).containsOnly("https");
        });
    }

    @Test
    void aUsersListIsRead() {
        PublicData data = read(LIST).getFirst();
        assertThat(data.hosts()).containsExactly("a.org");
        assertThat(data.files()).extracting(RemoteFile::name).containsExactly("a.npz");
        assertThat(data.opened(Path.of("b"))).isEqualTo(Path.of("b"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "id": "a" | "id": "../a"
            "id": "a" | "id": ""
            "url": "https://a.org/x/a.npz" | "url": "file:///etc/passwd"
            "url": "https://a.org/x/a.npz" | "url": "https://a.org/x/.."
            "url": "https://a.org/x/a.npz" | "url": "https://a.org/"
            "url": "https://a.org/x/a.npz" | "url": "a.npz"
            "bytes": 10 | "bytes": 0
            "sha256": "0f | "sha256": "0F
            "sha256" | "unpack": ["../x"], "sha256"
            "sha256" | "unpack": ["a/.."], "sha256"
            "files" | "open": "/etc/passwd", "files"
            """)
    void whatIsNotSafeIsRefused(String from, String to) {
        String changed = LIST.replace(from, to);
        assertThat(changed).isNotEqualTo(LIST);
        boolean harmless = to.contains("../x"); // only its last part becomes a file name
        if (harmless) {
            assertThat(read(changed).getFirst().files().getFirst().kept()).containsExactly("x");
        } else {
            assertThat(Problems.keyOf(() -> read(changed))).startsWith("problem.store.");
        }
    }

    private static List<PublicData> read(String json) {
        Path name = Path.of(PublicDataList.NAME);
        return PublicDataList.read(new JsonFields(name, JsonFile.parse(name, json)));
    }
}
