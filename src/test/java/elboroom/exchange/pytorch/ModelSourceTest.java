package elboroom.exchange.pytorch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.ModelSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The text of `model.py`: its modules have the weights that are exported. `PyTorchComparisonTest` runs it.
class ModelSourceTest {

    private static final Pattern CLASS = Pattern.compile("(?ms)^class (\\w+)\\(nn\\.Module\\):\\n(.*?)(?=^\\S|\\z)");
    private static final Pattern LAYER = Pattern
            .compile("self\\.(\\w+) = nn\\.(Linear|Conv2d|ConvTranspose2d)\\((\\d+), (\\d+)(?:, kernel_size=(\\d))?");
    private static final Pattern WEIGHT = Pattern
            .compile("self\\.(\\w+) = nn\\.Parameter\\(torch\\.zeros\\(([0-9, ]+)\\)\\)");

    @ParameterizedTest
    @MethodSource("elboroom.exchange.pytorch.ModelCases#names")
    void theModulesHaveTheWeights(String name) {
        ModelSpec spec = ModelCases.spec(name);
        assertThat(modules(ModelSource.of(spec, name))).isEqualTo(new TreeMap<>(ModelCases.shapes(spec)));
    }

    @Test
    void theNetworkIsWrittenAsLayers() {
        String source = ModelSource.of(new ModelSpec(new ImageShape(1, 5, 7), Architecture.CONV, List.of(24),
                3, new Likelihood.Bernoulli()), "mine");
        assertThat(source).contains("""
                    def forward(self, x):
                        x = x.reshape(-1, 1, 5, 7)
                        x = F.pad(x, (0, 1, 0, 1))
                        x = torch.relu(self.conv1(x))
                        x = x.flatten(1)
                        x = torch.relu(self.dense1(x))
                        x = self.dense2(x)
                        return x
                """).contains("""
                        x = x.reshape(-1, 32, 3, 4)
                        x = self.conv1(x)
                        x = F.pixel_shuffle(x, 2)
                        x = x[:, :, 0:5, 0:7]
                        x = x.flatten(1)
                        return x
                """);
    }

    @Test
    void noNameEndsTheComment() {
        String source = ModelSource.of(ModelCases.spec("deep-tanh"), "\"\"\"\nimport os\\");
        assertThat(source.lines().filter(line -> line.contains("\"\"\"")).filter(line -> line.contains("import os")))
                .containsExactly("\"\"\"____import os_: a model of the family vae.");
    }

    private static Map<String, String> modules(String source) {
        Map<String, String> weights = new TreeMap<>();
        Matcher classes = CLASS.matcher(source);
        while (classes.find()) {
            String prefix = classes.group(1).equals("Model")
                    ? ""
                    : classes.group(1).toLowerCase(Locale.ROOT)
                            + ".";
            LAYER.matcher(classes.group(2)).results().forEach(layer -> put(weights, prefix + layer.group(1), layer));
            WEIGHT.matcher(classes.group(2)).results()
                    .forEach(weight -> weights.put(prefix + weight.group(1), "[" + weight.group(2) + "]"));
        }
        return weights;
    }

    private static void put(Map<String, String> weights, String name, MatchResult layer) {
        String inputs = layer.group(3);
        String outputs = layer.group(4);
        String kernel = layer.group(5) == null ? "" : ", " + layer.group(5) + ", " + layer.group(5);
        boolean transposed = layer.group(2).equals("ConvTranspose2d");
        weights.put(name + ".weight",
                "[" + (transposed ? inputs + ", " + outputs : outputs + ", " + inputs) + kernel + "]");
        weights.put(name + ".bias", "[" + outputs + "]");
    }
}
