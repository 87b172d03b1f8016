package elboroom.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.IntStream;

import elboroom.domain.Latents;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.store.AtomicFiles;
import elboroom.store.NpyArray;
import elboroom.store.Npz;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A file with the posteriors of both splits, the training examples first; written atomically.
sealed interface EncodingFile {

    void write(Latents train, Latents heldOut);

    /// The kind of file that a name asks for.
    ///
    /// @throws ProblemException when the file's name ends with neither `.csv` nor `.npz`
    static EncodingFile of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return new Csv(file);
        }
        if (name.endsWith(".npz")) {
            return new Numpy(file);
        }
        throw new ProblemException(Problem.of("problem.cli.encoding", file.toString()));
    }

    /// `index,split,label,mu_0,…,logvar_0,…`: the index counts within the split `train` or `heldout`, and the label is
    /// −1 where there is none.
    record Csv(Path file) implements EncodingFile {

        @Override
        public void write(Latents train, Latents heldOut) {
            AtomicFiles.write(file, out -> {
                Writer text = new OutputStreamWriter(out, UTF_8);
                text.write("index,split,label" + header(",mu_", train.dimensions())
                        + header(",logvar_", train.dimensions()) + "\n");
                write(text, "train", train);
                write(text, "heldout", heldOut);
                text.flush();
            });
        }

        private static String header(String name, int dimensions) {
            StringBuilder columns = new StringBuilder();
            for (int d = 0; d < dimensions; d++) {
                columns.append(name).append(d);
            }
            return columns.toString();
        }

        private static void write(Writer text, String split, Latents latents) throws IOException {
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < latents.size(); i++) {
                row.append(i).append(',').append(split).append(',').append(latents.labels()[i]);
                append(row, latents.mean(), i, latents.dimensions());
                append(row, latents.logVar(), i, latents.dimensions());
                text.append(row.append('\n'));
                row.setLength(0);
            }
        }

        private static void append(StringBuilder row, float[] values, int example, int dimensions) {
            for (int d = 0; d < dimensions; d++) {
                row.append(',').append(values[example * dimensions + d]);
            }
        }
    }

    /// The arrays `mean` and `log_var`, `[examples, latent]`, `label` (−1 where there is none) and `split` (0 for
    /// training, 1 for held-out), `[examples]`.
    record Numpy(Path file) implements EncodingFile {

        @Override
        public void write(Latents train, Latents heldOut) {
            int examples = train.size() + heldOut.size();
            int[] shape = {examples, train.dimensions()};
            int[] split = IntStream.range(0, examples).map(i -> i < train.size() ? 0 : 1).toArray();
            SequencedMap<String, NpyArray> arrays = new LinkedHashMap<>();
            arrays.put("mean", new NpyArray.Floats(shape, joined(train.mean(), heldOut.mean())));
            arrays.put("log_var", new NpyArray.Floats(shape, joined(train.logVar(), heldOut.logVar())));
            arrays.put("label", new NpyArray.Ints(new int[]{examples},
                    IntStream.concat(Arrays.stream(train.labels()), Arrays.stream(heldOut.labels())).toArray()));
            arrays.put("split", new NpyArray.Ints(new int[]{examples}, split));
            Npz.write(file, arrays);
        }

        private static float[] joined(float[] first, float[] second) {
            float[] both = Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, both, first.length, second.length);
            return both;
        }
    }
}
