package elboroom.exchange.pytorch;

import elboroom.domain.data.ImageShape;
import elboroom.domain.model.Capability;
import elboroom.domain.model.ModelSpec;

/// `example.py`, which uses a model.
final class ExampleSource {

    private static final String SAMPLE = """
            samples = model.sample(<count>)
            print("sampled", tuple(samples.shape))""";
    private static final String NO_SAMPLE = """
            # No prior over codes was learned; this decodes random ones.
            codes = torch.randint(<codebook>, (4, <places>))
            print("decoded random codes to", tuple(model.decode(codes).shape))""";

    private ExampleSource() {}

    static String of(ModelSpec spec) {
        boolean labels = spec.has(Capability.LABELS);
        ImageShape shape = spec.shape();
        String sample = spec.has(Capability.CODEBOOK)
                ? NO_SAMPLE.replace("<codebook>", "" + spec.family().integer("codebook"))
                        .replace("<places>", "" + spec.latent())
                : SAMPLE.replace("<count>", labels ? "torch.arange(" + Math.min(4, spec.classes()) + ")" : "4");
        return ModelSource.resource("example.py")
                .replace("<shape>", shape.row()
                        ? "4, " + shape.size()
                        : "4, %s, %s, %s".formatted(shape.channels(), shape.height(), shape.width()))
                .replace("<labels>", labels ? "\n    labels = torch.zeros(4, dtype=torch.long)" : "")
                .replace("<y>", labels ? ", labels" : "")
                .replace("<first>", spec.has(Capability.POSTERIOR) ? "[0]  # the mean of q(z|x)" : "")
                .replace("<sample>", sample);
    }
}
