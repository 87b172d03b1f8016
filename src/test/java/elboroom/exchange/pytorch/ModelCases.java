package elboroom.exchange.pytorch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Activation;
import elboroom.domain.model.Architecture;
import elboroom.domain.model.Capability;
import elboroom.domain.model.Family;
import elboroom.domain.model.FamilySpec;
import elboroom.domain.model.Likelihood;
import elboroom.domain.model.Likelihood.Binarization;
import elboroom.domain.model.Likelihood.Scale;
import elboroom.domain.model.ModelSpec;
import elboroom.domain.model.Snapshot;
import elboroom.domain.model.Tensor;
import elboroom.ml.family.Models;
import elboroom.ml.model.Parameter;

/// Models of every family, architecture and likelihood, and of many sizes, with random weights.
final class ModelCases {

    private static final int CLASSES = 3;
    private static final List<Likelihood> LIKELIHOODS = List.of(new Likelihood.Bernoulli(),
            new Likelihood.Bernoulli(Binarization.DYNAMIC), new Likelihood.ContinuousBernoulli(),
            new Likelihood.Gaussian(0.3, Scale.FIXED), new Likelihood.Gaussian(0.3, Scale.LEARNED),
            Likelihood.Gaussian.fromData(Scale.LEARNED), Likelihood.Gaussian.fromData(Scale.OPTIMAL),
            new Likelihood.Gaussian(0.3, Scale.PER_PIXEL), Likelihood.Gaussian.fromData(Scale.PER_PIXEL));
    private static final List<ImageShape> SHAPES = List.of(new ImageShape(1, 4, 4), new ImageShape(1, 5, 7),
            new ImageShape(1, 28, 28), new ImageShape(3, 32, 32), new ImageShape(3, 64, 48), new ImageShape(1, 31, 100),
            new ImageShape(1, 4, 60), new ImageShape(3, 33, 17), new ImageShape(1, 128, 128));

    private ModelCases() {}

    /// Returns the cases by name.
    static Map<String, ModelSpec> all() {
        Map<String, ModelSpec> cases = new LinkedHashMap<>();
        for (Architecture architecture : Architecture.values()) {
            for (Family family : Family.values()) {
                add(cases, spec(new ImageShape(1, 12, 10), architecture, new Likelihood.Bernoulli(), family(family)));
            }
            for (Likelihood likelihood : LIKELIHOODS) {
                add(cases, spec(new ImageShape(3, 9, 6), architecture, likelihood, FamilySpec.of(Family.VAE)));
            }
            for (ImageShape shape : SHAPES) {
                add(cases, spec(shape, architecture, new Likelihood.Bernoulli(), FamilySpec.of(Family.VAE)));
                add(cases, spec(shape, architecture, new Likelihood.Bernoulli(), FamilySpec.of(Family.CVAE)));
                add(cases, spec(shape, architecture, new Likelihood.Bernoulli(), FamilySpec.of(Family.VQ_VAE)));
            }
            add(cases, spec(new ImageShape(1, 12, 10), architecture, new Likelihood.Bernoulli(),
                    FamilySpec.of(Family.CVAE).with("prior", "learned")));
            add(cases, spec(new ImageShape(1, 12, 10), architecture, new Likelihood.Bernoulli(),
                    FamilySpec.of(Family.RAE).with("density", "mixture")));
            add(cases, spec(new ImageShape(1, 12, 10), architecture, new Likelihood.Bernoulli(),
                    FamilySpec.of(Family.VQ_VAE).with("codebook-update", "gradient")));
        }
        add(cases, spec(ImageShape.POINT, Architecture.MLP, new Likelihood.Gaussian(0.1, Scale.FIXED),
                FamilySpec.of(Family.VAE)));
        addTables(cases);
        cases.put("deep-tanh", new ModelSpec(new ImageShape(1, 12, 10), Architecture.MLP, List.of(30, 20, 10),
                Activation.TANH, 4, new Likelihood.Bernoulli(), FamilySpec.of(Family.VAE), 0));
        return cases;
    }

    private static void addTables(Map<String, ModelSpec> cases) {
        for (boolean missing : new boolean[]{false, true}) {
            for (Likelihood.Gaussian numeric : List.of(new Likelihood.Gaussian(0.3, Scale.FIXED),
                    Likelihood.Gaussian.fromData(Scale.OPTIMAL), Likelihood.Gaussian.fromData(Scale.PER_PIXEL))) {
                for (List<Integer> categories : List.of(List.of(3, 2), List.<Integer>of())) {
                    cases.put("table-" + missing + numeric.scale() + categories.size(),
                            spec(ImageShape.row(9), Architecture.MLP,
                                    new Likelihood.Columns(numeric, categories, missing), FamilySpec.of(Family.VAE)));
                }
            }
        }
        cases.put("table-categories", spec(ImageShape.row(5), Architecture.MLP, new Likelihood.Columns(
                new Likelihood.Gaussian(0.3, Scale.FIXED), List.of(3, 2), true), FamilySpec.of(Family.CVAE)));
    }

    private static FamilySpec family(Family family) {
        return FamilySpec.of(family);
    }

    private static ModelSpec spec(ImageShape shape, Architecture architecture, Likelihood likelihood,
            FamilySpec family) {
        List<Integer> hidden = architecture == Architecture.CONV_TRANSPOSED ? List.of() : List.of(24);
        int latent = family.has(Capability.CODEBOOK) ? ModelSpec.codes(shape, architecture).orElse(4) : 3;
        return new ModelSpec(shape, architecture, hidden, Activation.RELU, latent, likelihood, family,
                family.has(Capability.LABELS) ? CLASSES : 0);
    }

    private static void add(Map<String, ModelSpec> cases, ModelSpec spec) {
        Likelihood likelihood = spec.likelihood();
        String scale = likelihood instanceof Likelihood.Gaussian(double sigma, Scale kind) ? "-" + kind + sigma : "";
        String name = spec.family().summary().replaceAll("[^a-z-]+", "-") + "_" + spec.architecture() + "_"
                + spec.shape().toString().replace('×', 'x') + "_" + likelihood.id() + scale;
        cases.put(name, spec);
    }

    static ModelSpec spec(String name) {
        return Objects.requireNonNull(all().get(name), name);
    }

    /// Returns random weights: biases, densities and priors are not 0 either.
    static Snapshot snapshot(ModelSpec spec) {
        Map<String, Tensor> weights = new LinkedHashMap<>();
        SplittableRandom random = new SplittableRandom(spec.hashCode());
        Models.of(spec).initialWeights(7).forEach((name, tensor) -> {
            float[] values = tensor.values().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] += (float) (0.1 * random.nextDouble() + (name.equals("density.weight") ? 0.1 : -0.05));
            }
            weights.put(name, new Tensor(tensor.shape(), values));
        });
        return new Snapshot(spec, 12, 3, weights);
    }

    /// Returns the names and shapes of the weights that are exported, as text.
    static Map<String, String> shapes(ModelSpec spec) {
        Map<String, String> shapes = new LinkedHashMap<>();
        for (Parameter parameter : Models.of(spec).exploring()) {
            shapes.put(parameter.name(), parameter.text());
        }
        return shapes;
    }

    static List<String> names() {
        return new ArrayList<>(all().keySet());
    }

    static String text(int[] shape) {
        return Arrays.toString(shape);
    }
}
