package elboroom.exchange.pytorch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Capability;
import elboroom.domain.model.ModelSpec;
import elboroom.ml.family.Models;
import elboroom.ml.model.NetworkSource;
import elboroom.ml.model.Parameter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

/// A model as one Python file that needs only PyTorch: encoder, decoder, and a class `Model` that encodes, decodes and
/// samples as the family does. The names in its `state_dict` are those of the weights.
public final class ModelSource {

    private static final String INDENT = "        ";
    private static final Map<String, String> ABOUT = Map.of("likelihood", "Standard deviation of p(x|z).", "prior",
            "p(z|y): mean and log-variance for each label.", "density",
            "The density that was fitted to the codes of training examples.");

    private final ModelSpec spec;
    private final String name;
    private final boolean labels;
    private final LikelihoodSource likelihood;
    /// The weights of neither network, by the part of their name before the dot.
    private final Map<String, List<Parameter>> own;

    private ModelSource(ModelSpec spec, String name) {
        this.spec = spec;
        this.name = name;
        this.labels = spec.has(Capability.LABELS);
        this.likelihood = LikelihoodSource.of(spec.likelihood(), spec.shape().size());
        this.own = Models.of(spec).exploring().stream()
                .filter(parameter -> !parameter.name().matches("(en|de)coder\\..*"))
                .collect(Collectors.groupingBy(parameter -> parameter.name().replaceFirst("\\..*", ""),
                        LinkedHashMap::new, Collectors.toList()));
    }

    /// Returns `model.py`.
    ///
    /// @param name of the run and step, for a comment
    public static String of(ModelSpec spec, String name) {
        return new ModelSource(spec, name).text();
    }

    private String text() {
        List<String> parts = new ArrayList<>(List.of(head(), NetworkSource.encoder(spec), NetworkSource.decoder(spec)));
        parts.addAll(ownModules());
        parts.add(model());
        if (labels) {
            parts.add(ONE_HOT.replace("<classes>", "" + spec.classes()));
        }
        parts.add(resource("weights.py"));
        return parts.stream().map(String::strip).collect(Collectors.joining("\n\n\n", "", "\n"));
    }

    private String head() {
        return HEAD.replace("<images>", images())
                .replace("<labels>", labels ? " Labels are whole numbers, [batch]; -1 means none." : "")
                .replace("<family>", comment(spec.family().summary())).replace("<name>", comment(name));
    }

    /// A run can have any name, also one that would end a comment.
    private static String comment(String text) {
        return text.replaceAll("[\"\\\\\\p{Cntrl}]", "_");
    }

    private String images() {
        ImageShape shape = spec.shape();
        if (shape.points()) {
            return "Points are [batch, 2].";
        }
        return shape.row()
                ? "Rows are [batch, %d], scaled and one-hot as the run has them.".formatted(shape.size())
                : "Images are [batch, %d, %d, %d] with values from 0 to 1.".formatted(shape.channels(),
                        shape.height(), shape.width());
    }

    /// Weights of the family and the likelihood, as modules, because their names contain a dot.
    private List<String> ownModules() {
        List<String> modules = new ArrayList<>();
        own.forEach((name, parameters) -> {
            if (ABOUT.containsKey(name)) {
                modules.add(
                        MODULE.replace("<class>", className(name)).replace("<about>", requireNonNull(ABOUT.get(name)))
                                .replace("<weights>", parameters.stream()
                                        .map(each -> zeros(each.name().substring(name.length() + 1), each))
                                        .collect(Collectors.joining("\n        "))));
            }
        });
        return modules;
    }

    private static String zeros(String attribute, Parameter parameter) {
        String shape = parameter.text();
        return "self.%s = nn.Parameter(torch.zeros(%s))".formatted(attribute, shape.substring(1, shape.length() - 1));
    }

    private static String className(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private String model() {
        return MODEL.replace("<own>", ownAttributes()).replace("<encode>", indented(encode()))
                .replace("<output>", indented(output())).replace("<mean>", indented(likelihood.mean()))
                .replace("<log>", indented(likelihood.logLikelihood()))
                .replace("<distribution>", indented(likelihood.distribution())).replace("<draw>", indented(draw()))
                .replace("<code>", spec.has(Capability.POSTERIOR) ? "[0]" : "")
                .replace("<encodes>", encodes()).replace("<z>", spec.has(Capability.CODEBOOK)
                        ? "codes, whole numbers [batch, " + spec.latent() + "]"
                        : "z, [batch, " + spec.latent() + "]")
                .replace("<y>", labels ? ", labels" : "").replace("<count>", labels ? "labels" : "count")
                .replace("<drawn>", labels ? "len(labels)" : "count")
                .replace("<shape>", shape());
    }

    private String shape() {
        ImageShape shape = spec.shape();
        return shape.row()
                ? "-1, " + shape.size()
                : "-1, " + shape.channels() + ", " + shape.height() + ", " + shape.width();
    }

    private String ownAttributes() {
        return own.entrySet().stream().map(each -> "\n        " + (ABOUT.containsKey(each.getKey())
                ? "self." + each.getKey() + " = " + className(each.getKey()) + "()"
                : zeros(each.getKey(), each.getValue().getFirst()))).collect(Collectors.joining());
    }

    private String encodes() {
        if (spec.has(Capability.POSTERIOR)) {
            return "Returns mean and log-variance of q(z|x), each [batch, " + spec.latent() + "].";
        }
        return spec.has(Capability.CODEBOOK)
                ? "Returns the index of a code for each place, [batch, " + spec.latent() + "]."
                : "Returns z, [batch, " + spec.latent() + "].";
    }

    private String encode() {
        String values = likelihood.missing() ? "images.flatten(1).nan_to_num()" : "images.flatten(1)";
        String input = labels ? "torch.cat([" + values + ", one_hot(labels)], 1)" : values;
        if (spec.has(Capability.POSTERIOR)) {
            return "return self.encoder(" + input + ").chunk(2, dim=1)";
        }
        return spec.has(Capability.CODEBOOK)
                ? NEAREST.replace("<input>", input).replace("<places>", "" + spec.latent())
                : "return self.encoder(" + input + ")";
    }

    private String output() {
        if (spec.has(Capability.CODEBOOK)) {
            return "return self.decoder(self.codebook[z].flatten(1))";
        }
        return labels ? "return self.decoder(torch.cat([z, one_hot(labels)], 1))" : "return self.decoder(z)";
    }

    private String draw() {
        if (spec.has(Capability.CODEBOOK)) {
            return "raise NotImplementedError(\"no prior over codes was learned\")";
        }
        if (spec.has(Capability.FITTED_DENSITY)) {
            return FROM_DENSITY.replace("<latent>", "" + spec.latent());
        }
        return spec.has(Capability.LEARNED_PRIOR)
                ? FROM_LEARNED_PRIOR.replace("<latent>", "" + spec.latent())
                : "return torch.randn(<drawn>, %d)".formatted(spec.latent());
    }

    private static String indented(String body) {
        return INDENT + body.replace("\n", "\n" + INDENT);
    }

    static String resource(String name) {
        try (InputStream in = requireNonNull(ModelSource.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // of the program's own jar
        }
    }

    private static final String MODULE = """
            class <class>(nn.Module):
                \"""<about>\"""

                def __init__(self):
                    super().__init__()
                    <weights>
            """;

    private static final String HEAD = """
            \"""<name>: a model of the family <family>.

            Exported by Elbo Room. Needs only PyTorch:

                from model import load
                model = load()

            <images><labels>
            \"""

            import json
            import math
            import pathlib
            import struct

            import torch
            from torch import nn
            import torch.nn.functional as F
            """;

    private static final String MODEL = """
            class Model(nn.Module):
                \"""Encodes, decodes and samples.\"""

                def __init__(self):
                    super().__init__()
                    self.encoder = Encoder()
                    self.decoder = Decoder()<own>

                def encode(self, images<y>):
                    \"""<encodes>\"""
            <encode>

                def output(self, z<y>):
                    \"""Returns the decoder's output, which parametrises p(x|z).\"""
            <output>

                def mean(self, output):
                    \"""Returns the mean of p(x|z).\"""
            <mean>

                def distribution(self, output):
                    \"""Returns p(x|z) of each value, [batch, values].\"""
            <distribution>

                def log_likelihood(self, output, images):
                    \"""Returns log p(x|z) in nats, [batch].\"""
            <log>

                def decode(self, z<y>):
                    \"""Returns the mean image of p(x|z) for <z>.\"""
                    return self.mean(self.output(z<y>)).reshape(<shape>)

                def draw(self, <count>):
                    \"""Draws random z to decode.\"""
            <draw>

                def sample(self, <count>):
                    \"""Returns images decoded from random z.\"""
                    return self.decode(self.draw(<count>)<y>)

                def forward(self, images<y>):
                    \"""Returns the reconstructions of images.\"""
                    return self.decode(self.encode(images<y>)<code><y>)
            """;

    private static final String NEAREST = """
            vectors = self.encoder(<input>).reshape(-1, self.codebook.shape[1])
            scores = vectors @ self.codebook.T - self.codebook.square().sum(1) / 2
            return scores.argmax(1).reshape(-1, <places>)""";

    private static final String FROM_DENSITY = """
            if self.density.weight.sum() == 0:
                raise RuntimeError("no density was fitted to the codes")
            chosen = torch.multinomial(self.density.weight, count, replacement=True)
            noise = torch.randn(count, <latent>, 1)
            return self.density.mean[chosen] + (self.density.cholesky[chosen] @ noise).squeeze(2)""";

    private static final String FROM_LEARNED_PRIOR = """
            mean, log_variance = one_hot(labels) @ self.prior.mean, one_hot(labels) @ self.prior.logVar
            return mean + torch.exp(log_variance / 2) * torch.randn(len(labels), <latent>)""";

    private static final String ONE_HOT = """
            def one_hot(labels):
                \"""Returns a row of <classes> numbers for each label; zeros for -1, no label.\"""
                return F.one_hot(labels.clamp(min=0), <classes>).float() * (labels >= 0).float().unsqueeze(1)
            """;
}
