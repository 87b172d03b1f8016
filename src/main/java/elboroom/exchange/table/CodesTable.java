package elboroom.exchange.table;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import elboroom.domain.latent.Latents;
import elboroom.domain.model.Latent;
import elboroom.store.file.AtomicFiles;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The codes of held-out examples as CSV (RFC 4180): `index,label,class,mu_0,…,logvar_0,…`, or with `z_0,…` for points and
/// `code_0,…` for codes. Without a label, `label` is −1 and `class` is empty.
public final class CodesTable {

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[,\"\\r\\n]");

    private final Latent kind;
    private final Latents latents;

    private CodesTable(Latent kind, Latents latents) {
        this.kind = kind;
        this.latents = latents;
    }

    /// Writes a file into an existing folder.
    ///
    /// @param classes class names by label; empty if there are none
    public static void write(Path file, Latent kind, Latents latents, List<String> classes) {
        CodesTable table = new CodesTable(kind, latents);
        List<String> names = classes.stream().map(CodesTable::quoted).toList();
        AtomicFiles.replace(file, out -> {
            out.write((table.header() + "\n").getBytes(UTF_8));
            for (int i = 0; i < latents.size(); i++) {
                out.write((table.row(i, names) + "\n").getBytes(UTF_8));
            }
        });
    }

    private String header() {
        return "index,label,class" + switch (kind) {
            case GAUSSIAN -> names("mu_") + names("logvar_");
            case POINT -> names("z_");
            case CODES -> names("code_");
        };
    }

    private String names(String prefix) {
        return IntStream.range(0, latents.dimensions()).mapToObj(dimension -> "," + prefix + dimension)
                .collect(Collectors.joining());
    }

    private String row(int example, List<String> names) {
        int label = latents.labels()[example];
        String name = label >= 0 && label < names.size() ? names.get(label) : "";
        return example + "," + label + "," + name + switch (kind) {
            case GAUSSIAN -> numbers(latents.mean(), example) + numbers(latents.logVar(), example);
            case POINT -> numbers(latents.mean(), example);
            case CODES -> IntStream.range(0, latents.dimensions())
                    .mapToObj(place -> "," + (int) latents.mean(example, place)).collect(Collectors.joining());
        };
    }

    private String numbers(float[] values, int example) {
        StringBuilder text = new StringBuilder();
        for (int d = 0; d < latents.dimensions(); d++) {
            text.append(',').append(values[example * latents.dimensions() + d]);
        }
        return text.toString();
    }

    private static String quoted(String name) {
        return NEEDS_QUOTES.matcher(name).find() ? '"' + name.replace("\"", "\"\"") + '"' : name;
    }
}
