package elboroom.store.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.domain.latent.KeptGrid;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Manifold;
import elboroom.domain.latent.PlaneGrid;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.store.run.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class GridFileTest {

    private static final ModelSpec MODEL = Samples.MODEL;
    private static final LatentPoint BASE = LatentPoint.origin(MODEL.latent());

    @TempDir
    Path run;

    private final Snapshot model = snapshot(0.5f);
    private final KeptGrid grid = grid(model);

    private static Snapshot snapshot(float weight) {
        return new Snapshot(MODEL, 7, 1, Map.of("w", new Tensor(new int[]{2}, new float[]{1, weight})));
    }

    private static KeptGrid grid(Snapshot of) {
        ImageShape shape = MODEL.shape();
        float[] pixels = new float[shape.size()];
        pixels[1] = 0.3f;
        pixels[2] = 1;
        List<ImageData> images = List.of(new ImageData(shape, pixels), new ImageData(shape, new float[shape.size()]));
        return new KeptGrid(of, BASE, new Manifold(new PlaneGrid(0, 1, new float[]{-1, 1}, new float[]{2}), images));
    }

    @Test
    void readsWhatItWrites() {
        assertThat(GridFile.write(run, grid)).isEqualTo(GridFile.of(run, 7));
        KeptGrid read = GridFile.read(run, model).orElseThrow();
        assertThat(read.isOf(model, BASE, grid.grid())).isTrue();
        assertThat(read.manifold().images()).hasSize(2);
        ImageData image = read.manifold().images().getFirst();
        assertThat(image.grey(0, 0, 1)).isEqualTo(77);
        assertThat(image.argb(0, 2)).isEqualTo(grid.manifold().images().getFirst().argb(0, 2));
    }

    @Test
    void aGridOfOtherWeightsIsIgnored() {
        GridFile.write(run, grid);
        assertThat(GridFile.read(run, snapshot(0.25f))).isEmpty();
    }

    @Test
    void aMissingOrDamagedFileIsIgnored() throws IOException {
        assertThat(GridFile.read(run, model)).isEmpty();
        Path file = GridFile.write(run, grid);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 3] ^= 1;
        Files.write(file, bytes);
        assertThat(GridFile.read(run, model)).isEmpty();
        Files.writeString(file, "no numpy file");
        assertThat(GridFile.read(run, model)).isEmpty();
    }

    @Test
    void itIsTheAnswerToOneQuestionOnly() {
        assertThat(grid.isOf(snapshot(0.5f), BASE, grid.grid())).as("another model").isFalse();
        assertThat(grid.isOf(model, BASE.with(0, 1), grid.grid())).as("another plane").isFalse();
        assertThat(grid.isOf(model, BASE, new PlaneGrid(0, 1, new float[]{-1, 1}, new float[]{3}))).isFalse();
        assertThat(grid.isOf(model, BASE, new PlaneGrid(1, 0, new float[]{-1, 1}, new float[]{2}))).isFalse();
    }
}
