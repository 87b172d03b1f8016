package elboroom.store.step;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;

import elboroom.domain.ProblemException;
import elboroom.domain.data.ImageData;
import elboroom.domain.data.ImageShape;
import elboroom.domain.latent.KeptGrid;
import elboroom.domain.latent.LatentPoint;
import elboroom.domain.latent.Manifold;
import elboroom.domain.latent.PlaneGrid;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.store.file.AtomicFiles;
import elboroom.store.file.RegularFiles;
import elboroom.store.tensor.NpyArray;
import elboroom.store.tensor.Npz;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A decoded grid in a numpy file: `images`, `[rows, columns, channels, height, width]` as `|u1`; `x` and `y`, the
/// coordinates of columns and rows, and `base`, the point that the plane passes through, as `<f4`; `dimensions`, the two
/// that vary, as `<i4`; and `weights`, the CRC-32C of the weights that decoded it, as text. Bundled runs have one, which
/// `elboroom keep-grid` writes. Thread-safe.
public final class GridFile {

    private static final String PART = "grids";
    private static final int LEVELS = 255;

    private GridFile() {}

    /// The file of a run for one of its steps.
    public static Path of(Path run, long step) {
        return new StepFiles(run, PART, ".npz").file(step);
    }

    /// Writes the grid of a run.
    ///
    /// @return the file
    /// @throws ProblemException if it cannot be written
    public static Path write(Path run, KeptGrid kept) {
        PlaneGrid grid = kept.grid();
        ImageShape shape = kept.manifold().images().getFirst().shape();
        SequencedMap<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("images", new NpyArray.Bytes(
                new int[]{grid.rows(), grid.columns(), shape.channels(), shape.height(), shape.width()},
                bytes(kept.manifold().images())));
        arrays.put("x", floats(grid.xs()));
        arrays.put("y", floats(grid.ys()));
        arrays.put("base", floats(kept.base().values()));
        arrays.put("dimensions", new NpyArray.Ints(new int[]{2}, new int[]{grid.dimensionX(), grid.dimensionY()}));
        arrays.put("weights", new NpyArray.Texts(new int[]{1}, new String[]{checksum(kept.of())}));
        Path file = new StepFiles(run, PART, ".npz").fileToWrite(kept.of().step());
        AtomicFiles.replace(file, out -> Npz.write(out, arrays));
        return file;
    }

    /// Reads the grid of a run that a model decoded; empty if there is none, if it is of other weights, or if it is
    /// damaged, because the model can decode it again.
    public static Optional<KeptGrid> read(Path run, Snapshot of) {
        try {
            Path file = of(run, of.step());
            return RegularFiles.isFile(file) ? kept(Npz.read(file), of) : Optional.empty();
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }

    private static Optional<KeptGrid> kept(Map<String, NpyArray> arrays, Snapshot of) {
        ImageShape shape = of.model().shape();
        if (arrays.get("weights") instanceof NpyArray.Texts(_, String[] weights)
                && Arrays.equals(weights, new String[]{checksum(of)})
                && arrays.get("x") instanceof NpyArray.Floats(_, float[] xs)
                && arrays.get("y") instanceof NpyArray.Floats(_, float[] ys)
                && arrays.get("base") instanceof NpyArray.Floats(_, float[] base)
                && base.length == of.model().latent()
                && arrays.get("dimensions") instanceof NpyArray.Ints(_, int[] dimensions) && dimensions.length == 2
                && arrays.get("images") instanceof NpyArray.Bytes(_, byte[] pixels)
                && pixels.length == ys.length * xs.length * shape.size()) {
            return Optional.of(new KeptGrid(of, new LatentPoint(base), new Manifold(
                    new PlaneGrid(dimensions[0], dimensions[1], xs, ys), images(shape, pixels))));
        }
        return Optional.empty();
    }

    private static List<ImageData> images(ImageShape shape, byte[] pixels) {
        List<ImageData> images = new ArrayList<>(pixels.length / shape.size());
        for (int offset = 0; offset < pixels.length; offset += shape.size()) {
            images.add(ImageData.ofBytes(shape, pixels, offset));
        }
        return images;
    }

    private static byte[] bytes(List<ImageData> images) {
        ByteBuffer bytes = ByteBuffer.allocate(images.size() * images.getFirst().shape().size());
        for (ImageData image : images) {
            for (float pixel : image.pixels()) {
                bytes.put((byte) Math.clamp(Math.round(pixel * LEVELS), 0, LEVELS));
            }
        }
        return bytes.array();
    }

    private static NpyArray floats(float[] values) {
        return new NpyArray.Floats(new int[]{values.length}, values);
    }

    /// Of the names, shapes and values of all weights.
    private static String checksum(Snapshot snapshot) {
        CRC32C sum = new CRC32C();
        for (Map.Entry<String, Tensor> weight : new TreeMap<>(snapshot.weights()).entrySet()) {
            sum.update((weight.getKey() + Arrays.toString(weight.getValue().shape())).getBytes(UTF_8));
            float[] values = weight.getValue().values();
            ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(values);
            sum.update(bytes);
        }
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
