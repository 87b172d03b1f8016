package elboroom.ui.codes;

import elboroom.domain.latent.Latents;
import elboroom.domain.model.Capability;
import elboroom.domain.model.ModelSpec;
import elboroom.metrics.CodeUsage;

/// What the codes of a model are as numbers. Plain arithmetic.
final class Codes {

    private Codes() {}

    /// How many codes a model has; 0 where it has none.
    static int size(ModelSpec model) {
        return model.has(Capability.CODEBOOK) ? model.family().whole("codebook") : 0;
    }

    /// The index that a coordinate of a latent point says.
    static int index(float coordinate, int size) {
        return Math.clamp(Math.round(coordinate), 0, size - 1);
    }

    /// How often examples use each code.
    static CodeUsage usage(Latents latents, int size) {
        int[] indices = new int[latents.mean().length];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = index(latents.mean()[i], size);
        }
        return CodeUsage.of(indices, size);
    }
}
