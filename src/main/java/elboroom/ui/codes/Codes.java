package elboroom.ui.codes;

import elboroom.domain.latent.Latents;
import elboroom.domain.model.Capability;
import elboroom.domain.model.ModelSpec;
import elboroom.metrics.CodeUsage;

/// Converts codes to and from numbers. No FX state.
final class Codes {

    private Codes() {}

    /// The size of a model's codebook; 0 for a model without codes.
    static int size(ModelSpec model) {
        return model.has(Capability.CODEBOOK) ? model.family().integer("codebook") : 0;
    }

    /// The code index for a coordinate of a latent point.
    static int index(float coordinate, int size) {
        return Math.clamp(Math.round(coordinate), 0, size - 1);
    }

    /// Counts how often examples use each code.
    static CodeUsage usage(Latents latents, int size) {
        int[] indices = new int[latents.mean().length];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = index(latents.mean()[i], size);
        }
        return CodeUsage.of(indices, size);
    }
}
