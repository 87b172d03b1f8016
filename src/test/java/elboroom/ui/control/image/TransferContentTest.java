package elboroom.ui.control.image;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TransferContentTest {

    @TempDir
    Path folder;

    @Test
    void anImageFileIsAcceptedWhateverTheCaseOfItsName() throws IOException {
        File scan = file("scan.PNG");

        assertThat(new TransferContent(List.of(scan), false).accepted()).isTrue();
        assertThat(new TransferContent(List.of(scan), false).file()).contains(scan.toPath());
    }

    @Test
    void theFirstFileWithAnImageExtensionIsChosen() throws IOException {
        File image = file("b.jpeg");

        assertThat(new TransferContent(List.of(file("a.txt"), image, file("c.gif")), false).file())
                .contains(image.toPath());
    }

    @Test
    void aFileOfAnotherKindIsAcceptedSoThatReadingReportsTheProblem() throws IOException {
        assertThat(new TransferContent(List.of(file("photo.webp")), false).accepted()).isTrue();
        assertThat(new TransferContent(List.of(file("png")), false).accepted()).isTrue();
    }

    @Test
    void foldersAndNothingAreNotAccepted() {
        assertThat(new TransferContent(List.of(folder.toFile()), false).accepted()).isFalse();
        assertThat(new TransferContent(List.of(), false).accepted()).isFalse();
    }

    @Test
    void anImageWithoutAFileIsAccepted() {
        assertThat(new TransferContent(List.of(), true).accepted()).isTrue();
        assertThat(new TransferContent(List.of(), true).file()).isEmpty();
    }

    private File file(String name) throws IOException {
        return Files.createFile(folder.resolve(name)).toFile();
    }
}
