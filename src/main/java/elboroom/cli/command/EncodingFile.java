package elboroom.cli.command;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.IntStream;

import elboroom.data.Dataset;
import elboroom.domain.Problem;
import elboroom.domain.ProblemException;
import elboroom.domain.latent.Latents;
import elboroom.domain.model.Latent;
import elboroom.store.file.AtomicFiles;
import elboroom.store.tensor.NpyArray;
import elboroom.store.tensor.Npz;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A file with the encodings of both splits, training examples first; written atomically.
sealed interface EncodingFile {

    /// Writes the encodings of both splits.
    ///
    /// @param latent the kind of latents
    /// @param data with the names of the classes, and the attributes of the same examples
    void write(Latent latent, Dataset data, Latents train, Latents heldOut);

    /// Chooses the format by file name.
    ///
    /// @throws ProblemException unless the name ends with `.csv` or `.npz`
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

    /// `index,split,label,class,mu_0,…,logvar_0,…`, or with `z_0,…` for point encodings and `code_0,…` for codes. Then
    /// a column `attribute_<name>` for each attribute. The index counts within the split (`train` or `heldout`). Without a label, `label` is −1 and `class` is empty.
    /// Class names are quoted if needed (RFC 4180).
    record Csv(Path file) implements EncodingFile {

        @Override
        public void write(Latent latent, Dataset data, Latents train, Latents heldOut) {
            List<String> names = data.summary().classes().stream().map(EncodedAttributes::cell).toList();
            EncodedAttributes attributes = new EncodedAttributes(data, train.size(), heldOut.size());
            AtomicFiles.write(file, out -> {
                Writer text = new OutputStreamWriter(out, UTF_8);
                text.write("index,split,label,class" + columns(latent, train.dimensions())
                        + attributes.header() + "\n");
                write(text, true, latent, names, train, attributes);
                write(text, false, latent, names, heldOut, attributes);
                text.flush();
            });
        }

        private static String columns(Latent latent, int dimensions) {
            return switch (latent) {
                case GAUSSIAN -> header(",mu_", dimensions) + header(",logvar_", dimensions);
                case POINT -> header(",z_", dimensions);
                case CODES -> header(",code_", dimensions);
            };
        }

        private static String header(String name, int dimensions) {
            StringBuilder columns = new StringBuilder();
            for (int d = 0; d < dimensions; d++) {
                columns.append(name).append(d);
            }
            return columns.toString();
        }

        private static void write(Writer text, boolean training, Latent latent, List<String> names, Latents latents,
                EncodedAttributes attributes) throws IOException {
            String split = training ? "train" : "heldout";
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < latents.size(); i++) {
                int label = latents.labels()[i];
                row.append(i).append(',').append(split).append(',').append(label).append(',')
                        .append(label >= 0 && label < names.size() ? names.get(label) : "");
                switch (latent) {
                    case GAUSSIAN -> {
                        append(row, latents.mean(), i, latents.dimensions());
                        append(row, latents.logVar(), i, latents.dimensions());
                    }
                    case POINT -> append(row, latents.mean(), i, latents.dimensions());
                    case CODES -> appendCodes(row, latents, i);
                }
                attributes.append(row, training, i);
                text.append(row.append('\n'));
                row.setLength(0);
            }
        }

        private static void append(StringBuilder row, float[] values, int example, int dimensions) {
            for (int d = 0; d < dimensions; d++) {
                row.append(',').append(values[example * dimensions + d]);
            }
        }

        private static void appendCodes(StringBuilder row, Latents latents, int example) {
            for (int place = 0; place < latents.dimensions(); place++) {
                row.append(',').append((int) latents.mean(example, place));
            }
        }
    }

    /// The arrays `mean` and `log_var`, or `z` alone, or `codes`, `[examples, latent]`; `index` (within the split),
    /// `label` (−1 if there is none) and `split` (0 training, 1 held-out), `[examples]`; if there are classes,
    /// `class_name`, their names by label, `[classes]`; and `attribute_<name>` for each attribute, `[examples]`.
    record Numpy(Path file) implements EncodingFile {

        @Override
        public void write(Latent latent, Dataset data, Latents train, Latents heldOut) {
            List<String> classes = data.summary().classes();
            int examples = train.size() + heldOut.size();
            int[] shape = {examples, train.dimensions()};
            int[] split = IntStream.range(0, examples).map(i -> i < train.size() ? 0 : 1).toArray();
            SequencedMap<String, NpyArray> arrays = new LinkedHashMap<>();
            float[] means = joined(train.mean(), heldOut.mean());
            switch (latent) {
                case GAUSSIAN -> {
                    arrays.put("mean", new NpyArray.Floats(shape, means));
                    arrays.put("log_var", new NpyArray.Floats(shape, joined(train.logVar(), heldOut.logVar())));
                }
                case POINT -> arrays.put("z", new NpyArray.Floats(shape, means));
                case CODES -> arrays.put("codes", new NpyArray.Ints(shape, whole(means)));
            }
            arrays.put("index", new NpyArray.Ints(new int[]{examples},
                    IntStream.concat(IntStream.range(0, train.size()), IntStream.range(0, heldOut.size())).toArray()));
            arrays.put("label", new NpyArray.Ints(new int[]{examples},
                    IntStream.concat(Arrays.stream(train.labels()), Arrays.stream(heldOut.labels())).toArray()));
            arrays.put("split", new NpyArray.Ints(new int[]{examples}, split));
            if (!classes.isEmpty()) {
                arrays.put("class_name", new NpyArray.Texts(new int[]{classes.size()}, classes.toArray(String[]::new)));
            }
            new EncodedAttributes(data, train.size(), heldOut.size()).addTo(arrays);
            Npz.write(file, arrays);
        }

        private static int[] whole(float[] values) {
            return IntStream.range(0, values.length).map(i -> (int) values[i]).toArray();
        }

        private static float[] joined(float[] first, float[] second) {
            float[] both = Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, both, first.length, second.length);
            return both;
        }
    }
}
