package elboroom.ml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@EngineTest
class TorchScriptTest {

    @Test
    void gradientsFlowWhereTheThreadRecordsThem() {
        TorchScript operator = new TorchScript("x * x + y", "x", "y");
        try (NDManager manager = Torch.newManager()) {
            NDArray x = manager.create(new float[]{1, 2, 3});
            NDArray y = manager.create(new float[]{4, 5, 6});
            x.setRequiresGradient(true);
            for (int i = 0; i < 3; i++) { // libtorch compiles an operator again after its first calls
                assertThat(operator.apply(x, y).toFloatArray()).containsExactly(5, 9, 15);
                assertThat(operator.apply(x, y).hasGradient()).isFalse();
            }
            for (int i = 1; i <= 3; i++) {
                Torch.recordGradients(() -> Torch.backward(operator.apply(x, y).sum()));
                assertThat(x.getGradient().toFloatArray()).containsExactly(2 * i, 4 * i, 6 * i);
            }
        }
    }

    @Test
    void theArchiveHasTheSameStoredBytesEachTime() throws IOException {
        byte[] archive = TorchScript.archive("source");
        assertThat(TorchScript.archive("source")).isEqualTo(archive);
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
            }
        }
        assertThat(names).containsExactly("operator/data.pkl", "operator/code/__torch__.py",
                "operator/constants.pkl", "operator/version");
    }
}
